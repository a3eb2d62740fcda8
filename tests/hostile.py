"""Pages made to be slow: what some stage looks for, over and over."""

HEAD = "霁川省某县水利局2021年政府信息公开工作年度报告\n一、总体情况\n略。\n五、存在的主要问题及改进情况\n"

# Lines that are headings, labels, values, rows; and cues of prose without an end.
UNITS = (
    "第一章\n", "一、\n", "（一）\n", "总计\n", "其他\n", "3\n", "规章 3\n", "| 总计 | 3 |\n", "|\n", "<td>\n",
    "一、总体情况\n", "六、其他需要报告的事项\n", "五、存在的主要问题\n", "三、收到和处理政府信息公开申请情况\n",
    "水利局\n", "2021年1月1日\n", "联系电话：\n", "行政许可（\n", "一是不足；", "（一）不足", "不足，", "整改。",
    "主动公开3条，", "其中3条，", "2021年", "共3件", "某县", "人民政府", "第", "，", "。", "（", "“", "：", "|", "1.",
)  # fmt: skip
