"""The results that the encore tells: those of the trainings that were done for this lecture."""

from dnacnn.errors import InputError
from dnacnn.experiments.learning.design import Design
from dnacnn.experiments.learning.results import Results, results_for
from scenes.kit.telling.settings import Settings


def measured(settings: Settings) -> Results:
    """Return the results that a step is told with.

    Raises
    ------
    InputError
        If they have not been trained yet: a step never trains.
    """
    found = settings.results or results_for(Design.of(settings.lecture, settings.seeds))
    if found is None:
        raise InputError("the encore's trainings have not been done for this lecture; `dnacnn render` does them")
    return found
