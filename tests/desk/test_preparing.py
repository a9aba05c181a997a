"""What the first write needs is prepared in idle moments, also beside a file that is taken away meanwhile."""

from pathlib import Path

from shortlister.desk.desk import Desk
from shortlister.desk.making import make_vacancy
from shortlister.desk.preparing import prepare_a_step


def test_a_file_that_was_taken_away_meanwhile_is_not_prepared_for(tmp_path: Path) -> None:
    path = tmp_path / "v.shortlist"
    make_vacancy(path, title="Web Manager").close()
    desk = Desk.open(path)
    path.unlink()
    while prepare_a_step(desk.store):
        pass
    desk.close()
