//! Shows the segments of a page: rendered text, and one component for each block.

pub mod calls;
pub mod diary;
mod fields;
pub mod letter;
mod speech;

pub use calls::calls_for_plan;
pub use fields::Fields;

use calls::{calls, crisis};

use crate::{
    ui::{After, Callout, Care, Details, DoDont, DoDontList, Figure, Raw, Tone, Urgency},
    words::Words,
};
use domain::learning::{
    Library,
    content::{Block, Segment, blocks, days},
};
use leptos::prelude::*;

/// Shows segments one after the other. Keeps count of what must be unique on a page.
pub struct Shower<'a> {
    library: &'a Library,
    words: Words,
    fields: &'a Fields,
    /// The address of the page.
    page: &'a str,
    steps: usize,
    ids: usize,
    /// Level for the headings of blocks: 2 until the text has a second-level heading of its own, then 3.
    level: u8,
}

impl<'a> Shower<'a> {
    /// For one page. `fields` is what stands in its fields.
    pub fn new(library: &'a Library, words: Words, fields: &'a Fields, page: &'a str) -> Self {
        Self { library, words, fields, page, steps: 0, ids: 0, level: 2 }
    }

    /// Several segments.
    pub fn all(&mut self, segments: &[Segment]) -> AnyView {
        segments.iter().map(|segment| self.one(segment)).collect_view().into_any()
    }

    fn one(&mut self, segment: &Segment) -> AnyView {
        match segment {
            Segment::Html(html) => {
                if html.contains("<h2") {
                    self.level = 3;
                }
                view! { <Raw html=html.clone()/> }.into_any()
            }
            Segment::Block(block) => self.block(block),
        }
    }

    fn block(&mut self, block: &Block) -> AnyView {
        match block {
            Block::Callout(callout) => self.callout(callout),
            Block::Tip(tip) => speech::tip(tip, &self.words, self.level),
            Block::Say(say) => speech::say(say, self.level),
            Block::Do(list) => self.do_dont(list),
            Block::Care(care) => self.care(care),
            Block::Crisis(block) => {
                let id = self.next_id("numbers");
                crisis(self.library, &self.words, block.title.as_deref(), &block.numbers, &id)
            }
            Block::Prompt(prompt) => self.fields.show(&prompt.id, &self.words),
            Block::Scale(scale) => self.fields.show(&scale.id, &self.words),
            Block::Checklist(list) => self.fields.show(&list.id, &self.words),
            Block::Choice(choice) => self.choice(choice),
            Block::Week(week) => self.week(week),
            Block::Diary(diary) => self.diary(diary),
            Block::Letter(letter) => letter::letter(letter, self.fields, self.level),
            Block::Step(step) => self.step(step),
            Block::Summary(summary) => super::pages::summary::so_far(self.fields, &self.words, summary, self.page),
            Block::Example(example) => speech::example(example, self.level),
            Block::Quote(quote) => speech::quote(quote),
            Block::Video(video) => self.video(video),
            Block::Figure(figure) => self.figure(figure),
        }
    }

    fn next_id(&mut self, stem: &str) -> String {
        self.ids += 1;
        format!("{stem}-{}", self.ids)
    }

    fn callout(&mut self, callout: &blocks::Callout) -> AnyView {
        let tone = match callout.tone {
            blocks::Tone::Info => Tone::Info,
            blocks::Tone::ForYou => Tone::ForYou,
            blocks::Tone::Urgent => Tone::Urgent,
        };
        let page = callout.link.as_ref().and_then(|id| self.library.page_by_id(id));
        let link = page.map(|page| view! { <p><a href=page.url.clone()>{page.title.clone()}</a></p> });
        let id = self.next_id("callout");
        let text = callout.text.to_string();
        view! {
            <Callout tone title=callout.title.to_string() id>
                <p>{text}</p>
                {link}
            </Callout>
        }
        .into_any()
    }

    fn do_dont(&self, list: &blocks::Do) -> AnyView {
        let lines =
            |lines: &[domain::learning::content::Text]| lines.iter().map(ToString::to_string).collect::<Vec<_>>();
        let dont = (!list.dont.is_empty()).then(|| {
            let heading = self.words.get("learning-do-not");
            view! { <DoDontList heading kind=DoDont::Dont items=lines(&list.dont) level=self.level/> }
        });
        view! {
            <DoDontList heading=list.title.to_string() kind=DoDont::Do items=lines(&list.todo) level=self.level/>
            {dont}
        }
        .into_any()
    }

    fn care(&mut self, care: &blocks::Care) -> AnyView {
        let urgency = match care.urgency {
            blocks::Urgency::Emergency => Urgency::Emergency,
            blocks::Urgency::Urgent => Urgency::Urgent,
            blocks::Urgency::NonUrgent => Urgency::NonUrgent,
        };
        let named = if care.numbers.is_empty() { Vec::new() } else { self.library.urgent_numbers_of(&care.numbers) };
        let items: Vec<String> = care.items.iter().map(ToString::to_string).collect();
        let text = care.text.as_ref().map(ToString::to_string);
        let id = format!("care-{}", care.urgency.name());
        let calls = named.into_iter().flat_map(|number| calls(number, &self.words)).collect::<Vec<_>>();
        view! { <Care urgency heading=care.heading.to_string() id items text calls/> }.into_any()
    }

    fn step(&mut self, step: &blocks::Step) -> AnyView {
        self.steps += 1;
        let number = self.steps.to_string();
        let id = format!("step-{number}");
        let labelled_by = id.clone();
        let field = [
            step.prompt.as_ref().map(|f| &f.id),
            step.checklist.as_ref().map(|f| &f.id),
            step.scale.as_ref().map(|f| &f.id),
        ];
        let field = field.into_iter().flatten().map(|id| self.fields.show(id, &self.words)).collect_view();
        let choice = step.choice.as_ref().map(|choice| self.choice(choice));
        let week = step.week.as_ref().map(|week| self.week(week));
        let diary = step.diary.as_ref().map(|diary| self.diary(diary));
        let numbers = step.crisis.then(|| calls::list(&self.library.urgent_numbers_of(&[]), &self.words));
        view! {
            <section class="rt-step" aria-labelledby=labelled_by>
                <h2 class="nhsuk-heading-m" id=id>
                    <span class="rt-stepno" aria-hidden="true">
                        {number}
                    </span>
                    {step.title.to_string()}
                </h2>
                {step.intro.as_ref().map(|intro| view! { <p>{intro.to_string()}</p> })}
                {numbers}
                {field}
                {choice}
                {week}
                {diary}
            </section>
        }
        .into_any()
    }

    fn choice(&self, choice: &blocks::Choice) -> AnyView {
        let after = |answer: &blocks::Answer| {
            let page = answer.link.as_ref().and_then(|id| self.library.page_by_id(id));
            let link = page.map(|page| (page.url.clone(), page.title.clone()));
            let text = answer.then.as_ref().map(ToString::to_string);
            (text.is_some() || link.is_some()).then_some(After { text, link })
        };
        let afters = choice.options.iter().map(|answer| (answer.label.to_string(), after(answer)));
        self.fields.show_choice(&choice.id, afters.collect(), &self.words)
    }

    fn week(&self, week: &blocks::Week) -> AnyView {
        let fields = days::of_week(week, None);
        let shown = fields.iter().map(|field| self.fields.show(&field.id, &self.words)).collect_view();
        self.for_days(week, view! { <div class="rt-week">{shown}</div> })
    }

    fn diary(&self, diary: &blocks::Week) -> AnyView {
        let fields = days::of_diary(diary, None);
        let shown = fields.iter().map(|field| self.fields.show(&field.id, &self.words)).collect_view();
        let chart = diary::chart(diary, self.fields, &self.words);
        self.for_days(
            diary,
            view! {
                <div class="rt-week rt-week--pairs">{shown}</div>
                {chart}
            },
        )
    }

    fn for_days(&self, week: &blocks::Week, inside: impl IntoView + 'static) -> AnyView {
        let label = week.label.to_string();
        let id = format!("{}-days", week.id);
        let labelled_by = id.clone();
        let hint = week.hint.as_ref().map(|hint| view! { <p class="nhsuk-hint">{hint.to_string()}</p> });
        view! {
            <div role="group" aria-labelledby=labelled_by>
                <p id=id>
                    <b>{label}</b>
                </p>
                {hint}
                {inside}
            </div>
        }
        .into_any()
    }

    fn figure(&self, figure: &blocks::Figure) -> AnyView {
        let svg = self.library.figure(&figure.name, &figure.alt).unwrap_or_default();
        view! { <Figure svg caption=figure.caption.to_string()/> }.into_any()
    }

    fn video(&self, video: &blocks::Video) -> AnyView {
        let transcript = video.transcript.paragraphs().map(|part| view! { <p>{part.to_owned()}</p> }).collect_view();
        view! {
            <figure class="rt-video">
                <video controls preload="none" aria-label=video.title.to_string()>
                    <source src=format!("/video/{}", video.file) type="video/mp4"/>
                    <track kind="captions" srclang="en" src=format!("/video/{}", video.captions) default/>
                </video>
                <figcaption>
                    {video.title.to_string()} " "
                    {self.words.with("learning-minutes", &[("minutes", video.minutes.into())])}
                </figcaption>
            </figure>
            <Details summary=self.words.get("learning-transcript")>{transcript}</Details>
        }
        .into_any()
    }
}
