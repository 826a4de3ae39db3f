//! Blocks: what they refer to, care cards (N11), stories, fields.
use super::super::{
    Block,
    blocks::{Care, Checklist, Choice, Figure, Letter, Prompt, Scale, Step, Summary, Urgency, Video, Week},
    body::Chunk,
    build::Context,
    draft::Draft,
    front_matter::Kind,
    problem::Problem,
    source::TomlPart,
    text::Text,
};

const STORY_LABEL: &str = "A composite story written for this toolkit";

pub fn blocks(draft: &Draft<'_>, context: &Context<'_>, problems: &mut Vec<Problem>) {
    for (part, block) in draft.blocks() {
        let mut check = Check { part: *part, context, problems };
        check.block(block);
        if let Block::Summary(summary) = block
            && draft.front.kind != Kind::Exercise
        {
            check.wrong(&summary.title, "expected a summary on exercise pages only");
        }
    }
    if draft.front.kind == Kind::Exercise && draft.fields().next().is_none() {
        problems.push(draft.part.problem(1, "expected something to fill in on an exercise page"));
    }
    letters(draft, problems);
    story(draft, problems);
    cards(draft, problems);
}

struct Check<'c, 'a> {
    part: TomlPart<'c>,
    context: &'c Context<'a>,
    problems: &'c mut Vec<Problem>,
}

impl Check<'_, '_> {
    fn wrong(&mut self, text: &Text, expected: impl Into<String>) {
        self.problems.push(self.part.wrong(text, expected));
    }

    /// A problem with the block as a whole: at its fence.
    fn wrong_block(&mut self, expected: impl Into<String>) {
        self.problems.push(self.part.problem(self.part.first_line.saturating_sub(1), expected));
    }

    fn filled(&mut self, name: &str, list: &[Text]) {
        if list.is_empty() {
            self.wrong_block(format!("expected at least one entry in {name}"));
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Callout(callout) => self.page(callout.link.as_ref()),
            Block::Tip(tip) => self.filled("say", &tip.say),
            Block::Say(say) => self.filled("lines", &say.lines),
            Block::Do(list) => self.filled("do", &list.todo),
            Block::Care(care) => self.care(care),
            Block::Crisis(crisis) => self.numbers(&crisis.numbers),
            Block::Prompt(prompt) => self.prompt(prompt),
            Block::Scale(scale) => self.scale(scale),
            Block::Checklist(list) => self.checklist(list),
            Block::Choice(choice) => self.choice(choice),
            Block::Week(week) | Block::Diary(week) => self.week(week),
            Block::Letter(letter) => self.filled("lines", &letter.lines),
            Block::Step(step) => self.step(step),
            Block::Summary(summary) => self.summary(summary),
            Block::Figure(figure) => self.figure(figure),
            Block::Video(video) => self.video(video),
            Block::Example(_) | Block::Quote(_) => {}
        }
    }

    fn page(&mut self, id: Option<&Text>) {
        if let Some(id) = id.filter(|id| !self.context.links.knows(id)) {
            self.wrong(id, format!("no page has the id {:?}", id.as_str()));
        }
    }

    fn numbers(&mut self, ids: &[Text]) {
        for id in ids {
            if !self.context.urgent.iter().any(|number| number.id.as_str() == id.as_str()) {
                self.wrong(id, format!("no number of urgent.toml has the id {:?}", id.as_str()));
            }
        }
    }

    fn care(&mut self, care: &Care) {
        self.filled("items", &care.items);
        self.numbers(&care.numbers);
        if !care.heading.ends_with(':') {
            self.wrong(&care.heading, "expected the heading of a care card to end in a colon: \"Call 999 if:\"");
        }
        if care.urgency != Urgency::Emergency {
            return;
        }
        if !care.heading.starts_with("Call 999") {
            self.wrong(&care.heading, "expected an emergency card to start with \"Call 999\"");
        }
        if !care.numbers.iter().any(|id| id.as_str() == "999") {
            self.wrong(&care.heading, "expected \"999\" among the numbers of an emergency card");
        }
    }

    fn prompt(&mut self, prompt: &Prompt) {
        super::id(self.part, &prompt.id, self.problems);
        if !(2..=8).contains(&prompt.rows) {
            self.wrong(&prompt.label, "expected rows from 2 to 8");
        }
    }

    fn scale(&mut self, scale: &Scale) {
        super::id(self.part, &scale.id, self.problems);
    }

    fn checklist(&mut self, list: &Checklist) {
        super::id(self.part, &list.id, self.problems);
        self.filled("options", &list.options);
        super::unique(self.part, &list.options, self.problems);
        for option in &list.options {
            super::length(self.part, option, 200, self.problems);
        }
    }

    fn choice(&mut self, choice: &Choice) {
        super::id(self.part, &choice.id, self.problems);
        if !(2..=6).contains(&choice.options.len()) {
            self.wrong(&choice.label, "expected 2 to 6 options in a choice");
        }
        let labels: Vec<Text> = choice.options.iter().map(|option| option.label.clone()).collect();
        super::unique(self.part, &labels, self.problems);
        for option in &choice.options {
            super::length(self.part, &option.label, 200, self.problems);
            self.page(option.link.as_ref());
        }
    }

    fn week(&mut self, week: &Week) {
        super::id(self.part, &week.id, self.problems);
    }

    fn step(&mut self, step: &Step) {
        let fields = [
            step.prompt.is_some(),
            step.checklist.is_some(),
            step.scale.is_some(),
            step.choice.is_some(),
            step.week.is_some(),
            step.diary.is_some(),
        ];
        if fields.iter().filter(|there| **there).count() > 1 {
            self.wrong(&step.title, "expected only one of prompt, checklist, scale, choice, week and diary in a step");
        }
        if !fields.contains(&true) && !step.crisis {
            let expected = "expected prompt, checklist, scale, choice, week, diary or crisis = true in a step";
            self.wrong(&step.title, expected);
        }
        if let Some(field) = &step.choice {
            self.choice(field);
        }
        for field in [&step.week, &step.diary].into_iter().flatten() {
            self.week(field);
        }
        if let Some(field) = &step.prompt {
            self.prompt(field);
        }
        if let Some(field) = &step.checklist {
            self.checklist(field);
        }
        if let Some(field) = &step.scale {
            self.scale(field);
        }
    }

    fn summary(&mut self, summary: &Summary) {
        if summary.actions.is_empty() {
            self.wrong(&summary.title, "expected at least one action of toolbox, shelf, print, edit");
        }
    }

    fn figure(&mut self, figure: &Figure) {
        let there = self.context.figure_files.iter().any(|(name, _)| *name == *figure.name.as_str());
        if !there {
            self.wrong(&figure.name, format!("expected content/figures/{}.svg", figure.name));
        }
        super::length(self.part, &figure.alt, 400, self.problems);
    }

    fn video(&mut self, video: &Video) {
        for (file, ending) in [(&video.file, ".mp4"), (&video.captions, ".vtt")] {
            if file.contains(['/', ':']) || !file.ends_with(ending) {
                self.wrong(file, format!("expected the name of a {ending} file of ours, without a folder or address"));
            }
        }
        super::length(self.part, &video.transcript, 20_000, self.problems);
    }
}

/// A letter names only fields of its own page.
fn letters(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    let fields: Vec<String> = draft.fields().map(|(_, field)| field.id).collect();
    for (part, letter) in draft.blocks().filter_map(|(part, block)| match block {
        Block::Letter(letter) => Some((part, letter)),
        _ => None,
    }) {
        for line in &letter.lines {
            for id in Letter::fields(line).filter(|id| !fields.iter().any(|field| field == id)) {
                problems.push(part.wrong(line, format!("no field of this page has the id {id:?}")));
            }
        }
    }
}

/// Stories say first of all that they are made up.
fn story(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    if draft.front.kind != Kind::Story {
        return;
    }
    let labelled = match draft.chunks.first() {
        Some(Chunk::Block(_, Block::Callout(callout))) => {
            callout.title.contains(STORY_LABEL) || callout.text.contains(STORY_LABEL)
        }
        _ => false,
    };
    if !labelled {
        let line = draft.part.first_line + draft.part.text.lines().count() + 1;
        problems.push(
            draft.part.problem(line, format!("expected a story to begin with a callout that says {STORY_LABEL:?}")),
        );
    }
}

/// Care cards: one of each urgency, and what follows has a heading of its own.
fn cards(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    let mut seen = Vec::new();
    for (index, chunk) in draft.chunks.iter().enumerate() {
        let Chunk::Block(part, Block::Care(care)) = chunk else { continue };
        if seen.contains(&care.urgency) {
            problems.push(
                part.wrong(&care.heading, format!("expected only one {} care card on a page", care.urgency.name())),
            );
        }
        seen.push(care.urgency);
        if let Some(line) = draft.chunks.get(index + 1).and_then(without_heading) {
            problems.push(part.problem(line, "expected a heading of its own after a care card"));
        }
    }
}

/// The line of a chunk that does not begin with a heading.
fn without_heading(chunk: &Chunk<'_>) -> Option<usize> {
    match chunk {
        Chunk::Markdown(text) => {
            let blank = text.text.lines().take_while(|line| line.trim().is_empty()).count();
            (!text.text.trim_start().starts_with("##")).then_some(text.first_line + blank)
        }
        Chunk::Block(part, block) => {
            let headed = match block {
                Block::Say(say) => say.title.is_some(),
                Block::Crisis(crisis) => crisis.title.is_some(),
                Block::Example(example) => example.title.is_some(),
                Block::Quote(_) | Block::Figure(_) => false,
                _ => true,
            };
            (!headed).then_some(part.first_line.saturating_sub(1))
        }
    }
}
