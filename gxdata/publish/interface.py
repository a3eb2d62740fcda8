"""The words of a page that are not findings: its frame, in both languages."""

from gxdata.catalogue import Lang

HTML_LANG: dict[Lang, str] = {"zh": "zh-CN", "en": "en"}

LANGUAGE_NAME: dict[Lang, str] = {"zh": "中文", "en": "English"}

WORDS: dict[Lang, dict[str, str]] = {
    "zh": {
        "site": "政府信息公开工作年度报告数据",
        "skip": "跳到正文",
        "contents": "目录",
        "all_pages": "全部页面",
        "languages": "语言",
        "made": "本页由 gxdata {version} 根据各机关年度报告的原文计算生成，所有数字与文字均由程序得出。",
        "kept": "本页这次未能更新，以下仍是 {made} 生成的上一版，可能与最新数据不符。",
        "no_figure": "没有数字",
        "not_stated": "未载明",
        "dash_note": "“—”表示没有数字，不等于零。",
        "yes": "是",
        "no": "否",
        "separator": "、",
    },
    "en": {
        "site": "Government information disclosure reports: the data",
        "skip": "Skip to content",
        "contents": "Contents",
        "all_pages": "All pages",
        "languages": "Languages",
        "made": "Made by gxdata {version} from the texts of the organs’ annual reports; every figure and sentence "
        "is computed.",
        "kept": "This page could not be renewed. What follows is the last good version, made on {made}, and may "
        "not match the latest data.",
        "no_figure": "no figure",
        "not_stated": "not stated",
        "dash_note": "“—” means that there is no figure. It is not a zero.",
        "yes": "yes",
        "no": "no",
        "separator": ", ",
    },
}
