"""A deck for PowerPoint, Keynote and LibreOffice: each slide a film with its picture, its note and its captions."""

from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from scenes.studio.errors import StudioError
from scenes.studio.make.slides.slide import Deck, Slide

STARTS = ("auto", "click")

_EMU = 9525  # of the format's units in a pixel
_INCH = 914_400  # in its unit of length
_TITLED = 5  # the layout that has a title and nothing else
_TRACK = "http://schemas.microsoft.com/office/2017/04/relationships/track"
# Captions are a track of a film's media, as [MS-PPTX] has it since PowerPoint 2019.
_CAPTIONS = (
    '<p14:extLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"'
    ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<p:ext uri="{{3AFAAA56-56D3-431D-BCD4-E75A35582382}}">'
    '<p173:tracksInfo xmlns:p173="http://schemas.microsoft.com/office/powerpoint/2017/3/main" displayLoc="media">'
    '<p173:trackLst><p173:track id="{identity}" label="{language}" lang="{language}" r:embed="{relation}"/>'
    "</p173:trackLst></p173:tracksInfo></p:ext></p14:extLst>"
)
# What PowerPoint writes for a film that starts after the slide has come, or upon a click.
_TIMING = (
    '<p:timing xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:tnLst><p:par>'
    '<p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot"><p:childTnLst>'
    '<p:seq concurrent="1" nextAc="seek"><p:cTn id="2" dur="indefinite" nodeType="mainSeq"><p:childTnLst><p:par>'
    '<p:cTn id="3" fill="hold"><p:stCondLst><p:cond delay="indefinite"/>{begin}</p:stCondLst><p:childTnLst><p:par>'
    '<p:cTn id="4" fill="hold"><p:stCondLst><p:cond delay="0"/></p:stCondLst><p:childTnLst><p:par>'
    '<p:cTn id="5" presetID="1" presetClass="mediacall" presetSubtype="0" fill="hold" nodeType="{node}">'
    '<p:stCondLst><p:cond delay="0"/></p:stCondLst><p:childTnLst><p:cmd type="call" cmd="playFrom(0.0)"><p:cBhvr>'
    '<p:cTn id="6" dur="{duration}" fill="hold"/><p:tgtEl><p:spTgt spid="{shape}"/></p:tgtEl></p:cBhvr></p:cmd>'
    "</p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par></p:childTnLst>"
    '</p:cTn><p:prevCondLst><p:cond evt="onPrev" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond></p:prevCondLst>'
    '<p:nextCondLst><p:cond evt="onNext" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond></p:nextCondLst></p:seq>'
    '<p:video><p:cMediaNode vol="80000"><p:cTn id="7" fill="hold" display="0"{repeat}><p:stCondLst>'
    '<p:cond delay="indefinite"/></p:stCondLst></p:cTn><p:tgtEl><p:spTgt spid="{shape}"/></p:tgtEl></p:cMediaNode>'
    "</p:video></p:childTnLst></p:cTn></p:par></p:tnLst></p:timing>"
)
_BEGIN = '<p:cond evt="onBegin" delay="0"><p:tn val="2"/></p:cond>'


def ready() -> None:
    """Check that python-pptx can be had.

    Raises
    ------
    StudioError
        If it is not installed.
    """
    try:
        import pptx  # noqa: F401, PLC0415 - an extra
    except ImportError:
        raise StudioError(
            "a deck as PPTX takes python-pptx, which is not installed; `pip install '.[slides]'` gets it, and so does "
            "`make setup`"
        ) from None


def write(deck: Deck, path: Path, start: str = STARTS[0]) -> None:
    """Write a deck whose films start by themselves ("auto") or on a click ("click")."""
    from pptx import Presentation  # noqa: PLC0415 - an extra, and slow to import
    from pptx.dml import color  # noqa: PLC0415

    presentation: Any = Presentation()
    colors: Any = color
    unit = max(_EMU, -(-_INCH // min(deck.size)))  # PowerPoint has no slides with a side below an inch
    width, height = (pixels * unit for pixels in deck.size)
    presentation.slide_width, presentation.slide_height = width, height
    background = colors.RGBColor.from_string(deck.palette.background.removeprefix("#").upper())
    for slide in deck.slides:
        page = presentation.slides.add_slide(presentation.slide_layouts[_TITLED])
        page.background.fill.solid()
        page.background.fill.fore_color.rgb = background
        _add_title(page, slide, width, height)
        movie = page.shapes.add_movie(str(slide.clip), 0, 0, width, height, str(slide.poster), "video/mp4")
        movie.name = f"{slide.step}: {slide.clip.stem}"
        movie._element.nvPicPr.cNvPr.set("descr", slide.sentence)  # noqa: SLF001 - read aloud in place of the film
        _set_start(page, movie, slide, start)
        _add_captions(page, movie, slide, deck.language)
        page.notes_slide.notes_text_frame.text = slide.sentence
        for line in page.notes_slide.notes_text_frame.paragraphs:
            for run in line.runs:
                run._r.get_or_add_rPr().set("lang", deck.language)  # noqa: SLF001 - it has names for few languages
    about = presentation.core_properties
    about.title, about.author, about.last_modified_by = deck.title, deck.author, deck.author
    about.language = deck.language
    presentation.save(str(path))


def _add_title(page: Any, slide: Slide, width: int, height: int) -> None:
    """Name the slide for outlines and screen readers, above its edge, where no audience sees it."""
    title = page.shapes.title
    title.text_frame.text = slide.step
    title.left, title.top, title.width, title.height = 0, -height // 8, width, height // 10


def _set_start(page: Any, movie: Any, slide: Slide, start: str) -> None:
    from pptx.oxml import parse_xml  # noqa: PLC0415

    auto = start == "auto"
    timing = _TIMING.format(
        shape=movie.shape_id,
        duration=round(1000 * slide.seconds),
        begin=_BEGIN if auto else "",
        node="afterEffect" if auto else "clickEffect",
        repeat=' repeatCount="indefinite"' if slide.loop else "",
    )
    sheet = page.element
    for old in sheet.findall("{*}timing"):
        sheet.remove(old)
    sheet.append(parse_xml(timing))


def _add_captions(page: Any, movie: Any, slide: Slide, language: str) -> None:
    """Give a film the captions that lie beside it, if there are any."""
    from pptx.opc.package import Part  # noqa: PLC0415
    from pptx.opc.packuri import PackURI  # noqa: PLC0415
    from pptx.oxml import parse_xml  # noqa: PLC0415

    captions = slide.clip.with_suffix(".vtt")
    if not captions.is_file():
        return
    package = page.part.package
    name = PackURI(f"/ppt/media/captions{page.slide_id}.vtt")
    relation = page.part.relate_to(Part(name, "text/vtt", package, captions.read_bytes()), _TRACK)
    # A name of its own that is the same each time.
    identity = f"{{{uuid5(NAMESPACE_URL, f'{slide.step}/{slide.clip.stem}')}}}".upper()
    media = movie._element.find(".//{http://schemas.microsoft.com/office/powerpoint/2010/main}media")  # noqa: SLF001
    media.append(parse_xml(_CAPTIONS.format(identity=identity, language=language, relation=relation)))
