"""What every fictional report says of itself, and what a page made from one repeats."""

FICTION_NOTICE = "本页为虚构示例，机关、人物和数字均为编造。Fictional sample: the organ and every figure are invented."
