"""The design system as widgets. It knows Qt, words and refusals, and nothing of vacancies, desk or store.

Sizes given to the kit are always pixels at 100 %; widgets scale and recolour themselves. In your own painting:
`theme = current()`, then `theme.S(12)`, `theme.colours.ink2`, `theme.font(Role.SECONDARY, weight=600)`,
`theme.ramp(4)[2].fill`; call `follow(self._restyle)` last in `__init__` to be told of a change.

theme         hub().use(ThemeName.DARK, scale=1.25); current().S(12); follow(self._restyle); apply(app, Theme())
tokens        ThemeName, Role, Colours, Step
assets        paint_icon(painter, "lock", QRectF(0, 0, 16, 16), current().colours.ink2); pixmap(...); icon(...)
painting      frame(painter, rect, fill=, line=, radius=); text(painter, rect, words, font, ink, align=RIGHT)
layouts       column = Column(self, margins=(24, 16, 24, 16), spacing=8); column.gap(14); Row(spacing=8)
labels        Label(_("Evidence"), self, role=Role.SECONDARY, ink="ink2", wrap=True); ElidedLabel; IconLabel
frames        Region(self, ground="side", lines=Side.RIGHT); Rule(self); Panel(self, dashed=True)
buttons       Button(_("Make packs"), self, kind=Kind.PRIMARY, icon="package", key="P"); button.disable(_("why"))
              IconButton("zoom-in", _("Zoom in"), self, key="Ctrl++"); without a key Alt and a letter press a button
keyed         KeyedButton: tooltip, description and face say the key; mnemonics: claim(self) gives Alt and a letter;
              PressButton: Enter and Space press it as well
strokes       Strokes(self, self.keep, self.flush).struck at each stroke: kept soon, a change after a pause
keycap        KeyCap("Ctrl+Z", self); KeyCap(("Up", "Down"), self); paint_cap(...)
chip          Chip(_("Essential"), ChipKind.ESSENTIAL, self); paint_chip(painter, theme, rect, words, kind)
tile          Tile([0, 1, 2, 3], 2, self); paint_tile, paint_current_ring, paint_note_dot, tile_of for strips
rating        RatingControl([RatingChoice(0, _("No evidence"), "…")], self).rated.connect(self.rate); .set_value(2)
rating_boxes  RatingBoxes(choices, self): the same, lying, as for the agreed rating
segmented     Segmented([_("By applicant"), _("By criterion")], self, name=_("Order"), key="B").chosen.connect(...)
checks        Check(_("Hide names"), self).toggled.connect(...)
picker        Picker([_("By rank"), _("By reference")], self, name=_("Order")).picked.connect(...)
banner        Banner(BannerKind.REFUSAL, sentence, consequence, self, actions=[(_("What differs"), self.show)])
messages      messages.said(_("E5 scored 3, saved 14:02")); messages.refuse(refusal, actions=[...]);
              page: self.area = MessageArea(self), and on entering messages.set_area(self.area); area.lay_over(place)
              keeps everything where it is; a refusal goes with the next change (area.acted)
sheet         sheet = Sheet(self, _("Submit your scores?"), words, do=_("Submit and lock"), safe=_("Keep scoring"));
              sheet.body.addWidget(...); sheet.done_for.connect(self.submit); sheet.open()
scroll        scroll = ScrollColumn(self); scroll.column.addWidget(…)
empty         EmptyState(_("No applicants yet"), _("Add them…"), self).add_button(Button(...))
progress      Progress(self).set_progress(61, 312, _("61 of 312"), _("about 2 h left")); ProgressBar; Working
header        header = Header(_("Panel"), self, fact="…"); header.add(button); compact=True on Score and Moderate
keybar        keybar.say(sentence, undo=True); keybar.show_hints(bound.hints())
sidebar       sidebar.set_steps([SidebarStep(1, _("Specification"), "list-checks", StepState.DONE)]); .chosen(int)
tables        table = Table(self, name=_("Members"), row_height=42); table.set_widths([180, 180, 0], elastic=2);
              models answer CellRole.INK, WEIGHT, ICON, CHIP, SECOND, UNDER, BOXED; TextDelegate to subclass
fields        Field(_("Reason"), NoteField(name=_("Reason")), self, key="R", key_text=_("write")); LineField
matrixcell    CellPainter(theme, [0, 1, 2, 3]).paint(painter, rect, MatrixCell(members=(1, 3, 3)), cursor=True)
actions       ACTIONS = (Action("next", N_("next missing"), ("F",)), …);
              bound = BoundActions(self, ACTIONS, {"next": self.next}, places={}, conditions={}); bound.refresh()
              handlers get the key that was pressed; duplicates(ACTIONS, EVERYWHERE) must be empty
keys_sheet    KeysSheet(self, _("Keys for Score"), (*ACTIONS, *EVERYWHERE)).open()
splitter      Splitter([530, 720], self, name=_("Document and criteria")).moved.connect(...)
preferences   PreferencesFile().now.scale; .keep(replace(file.now, scale=1.5))
jobs          Jobs(self).run(lambda progress: read(path, progress), done=self.show, refused=messages.refuse)
crash         CrashHook(app, __version__).install()
"""
