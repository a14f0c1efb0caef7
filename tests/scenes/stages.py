"""Stages of each shape, and lectures that fill them."""

from dnacnn.lecture.own import own_lecture
from scenes.kit.look.region import Region

STAGES = {
    "16:9": Region(-6.7, 6.7, -2.9, 3.05),
    "4:3": Region(-5.6, 5.6, -3.3, 3.55),
    "9:16": Region(-4.1, 4.1, -5.9, 7.05),
}
LONG = own_lecture(worked="GATCATACAGTTACCATTGACAGA")
MOST = own_lecture(worked="CATGTTGAGACCAGTATCCATAAG", motifs=["CATG", "TTGA", "GACC", "AGTA", "CATA"])
