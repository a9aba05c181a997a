"""Cells where nothing is said: `n/a` and dashes are neither levels, methods nor criteria."""

import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from tests.importing.table_making import *
