"""Names that are a place wherever they stand alone: the nations, counties and cities of Britain and Ireland."""

import re
from functools import lru_cache
from typing import Final

from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT

_PLACES: Final = frozenset(
    one.strip()
    for one in re.split(
        r"[,\n]",
        """
    england, scotland, wales, cymru, northern ireland, ireland, uk, united kingdom, isle of man, jersey, guernsey
    great britain
    bedfordshire, berkshire, buckinghamshire, cambridgeshire, cheshire, cornwall, cumbria, derbyshire, devon, dorset
    durham, county durham, essex, gloucestershire, hampshire, herefordshire, hertfordshire, kent, lancashire
    leicestershire, lincolnshire, london, merseyside, greater manchester, middlesex, norfolk, northamptonshire
    northumberland, nottinghamshire, oxfordshire, rutland, shropshire, somerset, staffordshire, suffolk, surrey, sussex
    tyne and wear, warwickshire, west midlands, wiltshire, worcestershire, yorkshire, isle of wight, humberside
    aberdeenshire, angus, argyll, ayrshire, caithness, dumfriesshire, fife, kincardineshire, lanarkshire, moray
    perthshire, renfrewshire, roxburghshire, sutherland, orkney, shetland, lothian, highland, scottish borders
    anglesey, ynys môn, carmarthenshire, ceredigion, clwyd, conwy, denbighshire, dyfed, flintshire, glamorgan, gwent
    gwynedd, monmouthshire, pembrokeshire, powys, antrim, armagh, down, fermanagh, tyrone, donegal, galway, kerry
    kildare, kilkenny, limerick, mayo, meath, sligo, tipperary, waterford, wexford, wicklow
    aberdeen, armagh, bangor, bath, belfast, birmingham, bradford, brighton, bristol, cambridge, canterbury, cardiff
    caerdydd, carlisle, chelmsford, chester, chichester, colchester, cork, coventry, derby, derry, doncaster, dublin
    dundee, dunfermline, edinburgh, ely, exeter, glasgow, gloucester, hereford, hull, inverness, lancaster, leeds
    leicester, lichfield, lincoln, lisburn, liverpool, londonderry, manchester, milton keynes, newcastle
    newcastle upon tyne, newport, newry, norwich, nottingham, oxford, perth, peterborough, plymouth, portsmouth, preston
    ripon, salford, salisbury, sheffield, southampton, southend, st albans, st asaph, st davids, stirling
    stoke-on-trent, sunderland, swansea, abertawe, truro, wakefield, wells, westminster, winchester, wolverhampton
    worcester, wrexham, york
    """,
    )
)
_SIDE: Final = late_regex(
    r"^(?:(?:north|south|east|west|mid|central|greater|inner|outer|co|county|near|nr)\b\.?[ -]?)+", re.IGNORECASE
)
_POSTCODE: Final = late_regex(r"\s*\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}$")
_STREET: Final = late_regex(r"(?:[\w'’.-]+ ){1,3}(?:Street|St|Road|Rd|Lane|Avenue|Crescent|Terrace|Quay)$")
_TOWN: Final = late_regex(
    r"(?:[A-Z][a-z'’]+ )?[A-Z][a-z]{1,10}(?:bury|borough|burgh|brough|minster|mouth|wick|wich|thorpe"
    r"|combe|worth|ford|ton|ham|ley|by|pool|chester|cester|stow|stowe|hurst|haven|bridge|dale|stead)"
    r"|[A-Z][a-z]+-(?:upon|on|under|by|in|le|next|super)-(?:the-)?[A-Z][a-z]+|(?:Llan|Aber|Pont|Bally)[a-z]{3,}"
)
"""How the names of towns and villages are made."""
_NO_TOWNS: Final = frozenset(
    re.findall(
        r"\w+",
        "badminton carton cotton button skeleton plankton proton photon rugby ruby standby hobby lobby baby nearby "
        "trolley volley barley medley parsley valley alley pulley drawbridge footbridge homestead bedstead instead "
        "whirlpool carpool sandwich vermouth",
    )
)


@lru_cache(maxsize=DEFAULT.pieces)
def is_known_place(text: str) -> bool:
    """Whether a text is nothing but such a name, a postcode behind it or not: `North Devon`, `York YO1 7HH`."""
    bare = _POSTCODE.sub("", text.strip())
    return bare != text.strip() or bare.casefold() in _PLACES or _SIDE.sub("", bare).casefold() in _PLACES - {"down"}


def looks_like_a_town(text: str) -> bool:
    """Whether a name is made as those of towns are: `Thornbury`, `Great Yarmouth`, `Stow-on-the-Wold`."""
    return _TOWN.fullmatch(text.strip()) is not None and text.split()[-1].lower() not in _NO_TOWNS


def is_street(text: str) -> bool:
    """Whether a text is the name of a street, with its number or without: `12 Mill Lane`."""
    return _STREET.match(text.strip()) is not None
