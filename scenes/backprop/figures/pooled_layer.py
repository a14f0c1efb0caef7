"""The pooling layer with its output, as the chapter before left it."""

from dnacnn.lecture.lecture_trace import LectureTrace
from scenes.kit.look.region import Region
from scenes.kit.things.pooling import PoolingTables


def pooled_layer(trace: LectureTrace, stage: Region) -> PoolingTables:
    """Return Ẋ in its groups, and Ẍ filled."""
    pooling = PoolingTables(trace, stage)
    for row in pooling.pooled.cells:
        for cell in row:
            cell.fill()
    if pooling.pooled.title is not None:
        pooling.pooled.title.set_fill(opacity=1)
    return pooling
