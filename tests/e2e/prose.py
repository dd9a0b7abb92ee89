"""Articles of our own for whole-way tests: invented people and places."""

FERRY = """VALMERE, 3 May - The night ferry between Valmere and the outer islands will sail again from Monday, \
Harbour Minister Ines Calloway said on Thursday, four months after a fire in its engine room stopped the service.

"We have tested every pump, every door and every alarm on that ship, and we would let our own children sleep on it," \
Calloway told reporters on the quay in Valmere.

The islanders' council called the long wait "a winter without a road" and asked for compensation. Its chairman, \
Tomas Berg, said the council would "go through every bill" with the operator before summer.

Some 2,300 people live on the three islands, and most of their food comes by ship. Two fishing boats carried post and \
medicine while the ferry lay in dock. The operator, Valmere Lines, said the repair had cost nine million crowns.

"The ship is safer today than on the day she was built," Berg said, "but trust takes longer than steel."
"""

URDU = """بندرگاہ کے وزیر کامران یوسف نے جمعرات کو کہا کہ جزیروں کے لیے رات کی کشتی پیر سے دوبارہ چلے گی۔ چار ماہ پہلے \
انجن روم میں آگ لگنے کے بعد یہ سروس بند کر دی گئی تھی۔

وزیر نے صحافیوں سے بات کرتے ہوئے کہا: \
”ہم نے جہاز کا ہر پمپ، ہر دروازہ اور ہر الارم جانچ لیا ہے اور اب یہ پہلے سے زیادہ محفوظ ہے۔“

جزیروں کی کونسل کے سربراہ نے کہا کہ لوگوں نے پوری سردی سڑک کے بغیر گزاری ہے۔ \
تینوں جزیروں پر تقریباً دو ہزار تین سو لوگ رہتے ہیں اور ان کی زیادہ تر خوراک جہاز سے آتی ہے۔ مرمت \
پر نوے لاکھ روپے خرچ ہوئے ہیں۔
"""


def page(text: str, title: str) -> bytes:
    """A text as the page of a newspaper."""
    paragraphs = "".join(f"<p>{each}</p>" for each in text.strip().split("\n\n"))
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{title}</title></head>"
        f"<body><main><article><h1>{title}</h1>{paragraphs}</article></main></body></html>"
    ).encode()


def long_article(characters: int) -> str:
    """An article of about so many characters, no two paragraphs alike."""
    parts, number = [FERRY.strip()], 0
    while sum(map(len, parts)) < characters:
        number += 1
        parts.append(
            f"Stop number {number} of the ferry is the pier of village {number}, where {number + 7} families wait. "
            f'"We count the days until ship {number} comes," said Mara Lund{number}, who keeps shop on pier {number}.'
        )
    return "\n\n".join(parts)
