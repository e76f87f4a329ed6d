"""Who is accused or urged: the one phrase behind verbs that nobody says without an object.

`كما اتهم الحزب بأنه`, `وحث السكان على`.
"""

from __future__ import annotations

from khabar.extract.quotations.base.phrases import ADJECTIVE, phrase_end
from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import RIGHT_MARKS, folded
from khabar.extract.quotations.framing.frame import Frame

MAX_ACCUSED = 6  # words of a phrase that alone is who is accused
_ACCUSES = folded("اتهم يتهم اتهمت تتهم")
"""Without the object on the verb itself."""
_PEOPLE = folded(
    "السكان الأهالي المواطنين المقيمين الجميع الناس الجمهور الجماهير الشباب الطلاب الطلبة الشركات العملاء المستهلكين الزوار"
    " الأسر الآباء الأمهات الأطراف الطرفين الدول الشعوب المجتمع الناخبين المستثمرين اللاعبين التجار العمال الحجاج"
)
_URGES = folded("حث يحث حض يحض شجع يشجع")


def urged(scene: Scene, frame: Frame, first: int) -> bool:
    """`وحث السكان على`: people alone behind a verb that nobody says without an object."""
    urges = frame.cue.hit.entry.tokens[0] in _URGES and frame.opener != "mark" and scene.forms[first] in _PEOPLE
    return urges and phrase_end(scene, first, frame.opener_at) == frame.opener_at


def _one_phrase(scene: Scene, first: int, limit: int) -> bool:
    """A noun or name with its adjectives, or names joined by و: nothing in it can be a second phrase."""
    name = scene.names.get(first)
    i = name.last if name is not None else first + 1
    while i < limit:
        name = scene.names.get(i)
        if name is not None and (scene.is_joined(i) or name.mention.type == "NORP"):
            i = name.last
        elif ADJECTIVE.match(scene.forms[i]) or (scene.kinds[i] == "sign" and scene.forms[i] in RIGHT_MARKS):
            i += 1
        else:
            return i in scene.organisations and scene.is_joined(i)
    return True


def accused(scene: Scene, frame: Frame, first: int) -> bool:
    """`…، واتهمت فرنسا بـ`: one phrase alone behind the verb; nobody accuses without an object (on the verb: `تتهمها`)."""
    if frame.cue.row.act != "accuse" or frame.opener == "mark" or frame.cue.hit.entry.tokens[0] not in _ACCUSES:
        return False
    opens = frame.cue.first == frame.cue.sentence.first or not frame.cue.joined
    alone = frame.opener_at - first <= MAX_ACCUSED + 2 * opens and (not opens or _one_phrase(scene, first, frame.opener_at))
    return alone and phrase_end(scene, first, frame.opener_at) == frame.opener_at
