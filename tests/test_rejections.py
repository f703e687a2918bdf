"""Figures that the text itself takes back: errata, letters to the editor, myths – and what replaces them."""

from __future__ import annotations

import pytest
from judged import linked

JOBS, GDP = "ai-jobs-2030", "ai-gdp-contribution-2030"
RIGHT = ("pass", None)


@pytest.mark.parametrize(
    "text",
    [
        "On lit que l'IA créera 5 000 emplois au Maroc d'ici 2030. Faux. L'objectif est de {} emplois.",
        "IDÉE REÇUE : l'IA créera 5 000 emplois au Maroc d'ici 2030\nNon : {} emplois.",
        "Nous avons annoncé 5 000 emplois liés à l'IA au Maroc d'ici 2030. "
        "C'était une erreur : l'objectif est de {} emplois.",
        "« Vous annoncez que l'IA créera 5 000 emplois au Maroc d'ici 2030. N'est-ce pas dix fois plus ? » "
        "(Salma, Oujda)\nSi. C'était une coquille ; il fallait lire {} emplois.",
        "« Vous écrivez que l'IA créera 5 000 emplois au Maroc d'ici 2030. Est-ce exact ? » (Lina)\n"
        "Non. Ce sont {} emplois.",
        "Erratum : au lieu de « 5 000 emplois liés à l'IA au Maroc d'ici 2030 », lire « {} ».",
    ],
)
def test_in_french_what_is_taken_back_raises_no_alarm_and_what_replaces_it_is_judged(text: str) -> None:
    assert linked(text.format("50 000"))[-1] == (*RIGHT, JOBS)
    assert [found for found in linked(text.format("50 000")) if found[0] == "alarm"] == []
    assert linked(text.format("500 000"))[-1] == ("alarm", "digits", JOBS)


@pytest.mark.parametrize(
    "text",
    [
        "Our front page said that AI would add 900 billion dirhams to Morocco's GDP by 2030. That was wrong. "
        "The minister announced {} billion dirhams.",
        "They say that AI will add 900 billion dirhams to Morocco's GDP by 2030. "
        "No, it is {} billion dirhams.",
        "MYTH: AI will add 900 billion dirhams to Morocco's GDP by 2030. FALSE. It is {} billion dirhams.",
        '"You wrote that AI would add 900 billion dirhams to Morocco\'s GDP by 2030. Is that right?" (Sara)\n'
        "No. It was a typo; read {} billion dirhams.",
        "We said AI would add 900 billion dirhams to Morocco's GDP by 2030. "
        "The right figure is {} billion dirhams.",
        "كتبنا أن الذكاء الاصطناعي سيضيف 900 مليار درهم إلى الناتج الداخلي الخام للمغرب في أفق 2030. "
        "كان ذلك خطأ. الرقم الصحيح هو {} مليار درهم.",
        "يقال إن الذكاء الاصطناعي سيضيف 900 مليار درهم إلى الناتج الداخلي الخام للمغرب في أفق 2030. لا. "
        "الهدف هو {} مليار درهم.",
        "تصويب: بدل 900 مليار درهم يضيفها الذكاء الاصطناعي إلى الناتج الداخلي الخام للمغرب في أفق 2030، "
        "الصواب {} مليار درهم.",
    ],
)
def test_in_english_and_arabic_too(text: str) -> None:
    assert [found for found in linked(text.format(100)) if found[0] == "alarm"] == []
    assert linked(text.format(100))[-1] == (*RIGHT, GDP)
    assert (*RIGHT, GDP) not in linked(text.format(10))


TOLD = {
    "fr": "L'IA créera 500 000 emplois au Maroc d'ici 2030. ",
    "en": "AI will create 500,000 jobs in Morocco by 2030. ",
    "ar": "سيخلق الذكاء الاصطناعي 500 ألف منصب شغل بالمغرب في أفق 2030. ",
}


@pytest.mark.parametrize(
    ("language", "behind"),
    [
        ("fr", "Non, vous ne rêvez pas."),
        ("fr", "Faux départ pour la fibre : le chantier a pris du retard."),
        ("fr", "Trop ambitieux ? Non."),
        ("fr", "Est-ce vrai ? Oui."),
        ("fr", "C'est faux de croire que tout se fera seul."),
        ("fr", "Le député a parlé de la fibre. C'est faux, lui répond-on."),
        ("en", "No wonder ministers smile."),
        ("en", "No typo here."),
        ("en", "Is it enough? No."),
        ("en", "That was wrong-headed planning ten years ago, a critic once said."),
        ("en", "Kenya wants more. Wrong."),
        ("ar", "لا شك أن الرقم كبير."),
        ("ar", "خطأ في التقدير كاد يوقف مشروع الألياف."),
    ],
)
def test_a_no_to_something_else_takes_nothing_back(language: str, behind: str) -> None:
    assert linked(TOLD[language] + behind) == [("alarm", "digits", JOBS)]


@pytest.mark.parametrize(
    "text",
    [
        "A union puts the true number of AI jobs in Morocco by 2030 at “{} at best”.",
        "Critics say the real figure for AI jobs in Morocco by 2030 is closer to {}.",
        "Un élu estime le vrai nombre d'emplois liés à l'IA au Maroc en 2030 à « {} au mieux ».",
        "Une économiste chiffre plutôt à {} les emplois que l'IA créera au Maroc d'ici 2030.",
        "وقدر نائب عدد مناصب الذكاء الاصطناعي بالمغرب في أفق 2030 بـ{} على أكثر تقدير.",
    ],
)
def test_somebody_s_own_estimate_contradicts_nobody(text: str) -> None:
    assert [found for found in linked(text.format("15 000")) if found[0] == "alarm"] == []
