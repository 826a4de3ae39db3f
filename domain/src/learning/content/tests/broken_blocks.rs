//! Blocks: unknown, unclosed, incomplete, or referring to what is not there.
use super::fixture::{EXERCISE, Fixture, INFORMATION};

fn breaks(block: &str, line: usize, expected: &str) {
    Fixture::new().with_block(block).breaks(&format!("content/en/modules/first/20-facts.md:{line}: {expected}"));
}

#[test]
fn unknown_blocks_and_fields() {
    breaks(
        "~~~box\ntitle = \"A\"\n~~~",
        18,
        "no block is called \"box\": expected callout, tip, say, do, care, crisis, prompt, scale, checklist, choice, week, diary, step, letter, summary, example, quote, video or figure",
    );
    breaks(
        "~~~callout\ntitle = \"A\"\ncolour = \"red\"\n~~~",
        20,
        "unknown field `colour`, expected one of `title`, `text`, `tone`, `link`",
    );
    breaks("~~~callout\ntitle = \"A\"\n~~~", 19, "missing field `text`");
    breaks(
        "~~~callout\ntitle = \"A\"\ntext = \"B\"\ntone = \"loud\"\n~~~",
        21,
        "unknown variant `loud`, expected one of `info`, `for-you`, `urgent`",
    );
    breaks("~~~say\nlines = [\"A\", \n\"B\"\n~~~", 20, "unclosed array, expected `]`");
}

#[test]
fn fences() {
    breaks("~~~\n", 18, "expected the name of a block after ~~~");
    breaks(
        "~~~say\nlines = [\"A\"]\n\n~~~quote\ntext = \"A\"\nwho = \"B\"\n~~~",
        21,
        "expected ~~~ to close the block before ~~~quote",
    );
    Fixture::new()
        .with(INFORMATION, "A last line.", "~~~say\nlines = [\"A\"]")
        .breaks("content/en/modules/first/20-facts.md:52: expected ~~~ to close the block \"say\"");
}

#[test]
fn references() {
    breaks("~~~callout\ntitle = \"A\"\ntext = \"B\"\nlink = \"gone\"\n~~~", 21, "no page has the id \"gone\"");
    breaks("~~~crisis\nnumbers = [\"999\", \"gone\"]\n~~~", 19, "no number of urgent.toml has the id \"gone\"");
    breaks("~~~figure\nname = \"gone\"\nalt = \"A\"\ncaption = \"B\"\n~~~", 19, "expected content/figures/gone.svg");
    breaks("Read [the plan](page:gone).", 18, "no page has the id \"gone\"");
}

#[test]
fn fields_to_fill_in() {
    breaks(
        "~~~prompt\nid = \"Not This\"\nlabel = \"A\"\n~~~",
        19,
        "expected an id of small letters, digits and hyphens, such as crisis-right-now",
    );
    breaks("~~~prompt\nid = \"a\"\nlabel = \"A\"\nrows = 9\n~~~", 20, "expected rows from 2 to 8");
    breaks("~~~checklist\nid = \"a\"\nlabel = \"A\"\noptions = []\n~~~", 18, "expected at least one entry in options");
    breaks(
        "~~~checklist\nid = \"a\"\nlabel = \"A\"\noptions = [\"Tea\", \"Tea\"]\n~~~",
        21,
        "expected each id once, \"Tea\" comes twice",
    );
    breaks(
        "~~~step\ntitle = \"A\"\n~~~",
        19,
        "expected prompt, checklist, scale, choice, week, diary or crisis = true in a step",
    );
    breaks(
        "~~~step\ntitle = \"A\"\nprompt = { id = \"a\", label = \"A\" }\nscale = { id = \"b\", label = \"B\", low = \"C\", high = \"D\" }\n~~~",
        19,
        "expected only one of prompt, checklist, scale, choice, week and diary in a step",
    );
    breaks("~~~summary\ntitle = \"A\"\nactions = [\"print\"]\n~~~", 19, "expected a summary on exercise pages only");
    Fixture::new()
        .with(EXERCISE, "actions = [\"print\", \"edit\"]", "actions = []")
        .breaks("content/en/modules/first/40-plan.md:74: expected at least one action of toolbox, shelf, print, edit");
    breaks(
        "~~~video\nfile = \"https://elsewhere.example/a.mp4\"\ntitle = \"A\"\ncaptions = \"a.vtt\"\ntranscript = \"B\"\nminutes = 2\n~~~",
        19,
        "expected the name of a .mp4 file of ours, without a folder or address",
    );
}

const CARD: &str =
    "~~~care\nurgency = \"emergency\"\nheading = \"Call 999 if:\"\nitems = [\"a\"]\nnumbers = [\"999\"]\n~~~\n";

#[test]
fn care_cards() {
    let after = format!("{CARD}\n## After\n");
    Fixture::new().with_block(&after).library();
    Fixture::new()
        .with_block(&after.replace("Call 999", "Ring 999"))
        .breaks("content/en/modules/first/20-facts.md:20: expected an emergency card to start with \"Call 999\"");
    Fixture::new().with_block(&after.replace("if:", "if")).breaks("content/en/modules/first/20-facts.md:20: expected the heading of a care card to end in a colon: \"Call 999 if:\"");
    Fixture::new()
        .with_block(&after.replace("numbers = [\"999\"]\n", ""))
        .breaks("content/en/modules/first/20-facts.md:20: expected \"999\" among the numbers of an emergency card");
    breaks(CARD, 26, "expected a heading of its own after a care card");
    Fixture::new()
        .with_block(&format!("{CARD}\n{after}"))
        .breaks("content/en/modules/first/20-facts.md:27: expected only one emergency care card on a page");
}

#[test]
fn stories_say_that_they_are_made_up() {
    let story = Fixture::new().with_file("en/modules/first/70-story.md", "");
    let page = |label: &str| {
        let callout =
            format!("~~~callout\ntitle = \"Made up\"\ntext = \"{label} by people who know.\"\n~~~\n\nIt was so.\n\n");
        let words = "We sit and talk. They tell us how it was. We ask what helps them most.\n\n".repeat(16);
        format!(
            "+++\nid = \"first-story\"\nmodule = \"first\"\norder = 70\nkind = \"story\"\ntitle = \"A story\"\nsummary = \"One day.\"\nminutes = 3\nabout = \"both\"\nsources = []\nauthor = \"Relatives' Toolkit\"\nreview_status = \"draft\"\n+++\n{callout}{words}"
        )
    };
    story.with_file("en/modules/first/70-story.md", &page("A composite story written for this toolkit")).library();
    Fixture::new().with_file("en/modules/first/70-story.md", &page("A true story")).breaks("content/en/modules/first/70-story.md:14: expected a story to begin with a callout that says \"A composite story written for this toolkit\"");
}
