//! Who did what. Rows hold random ids, never text, and outlive the people they are about.

pub mod entity;
pub mod queries;
pub mod seal;
pub mod sealing;

use crate::{Actor, Db, DbErr, Uuid};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait};

/// Something that was done and must be accounted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// An account was made.
    AccountCreated { account: Uuid },
    /// Somebody signed in.
    SignedIn { account: Uuid },
    /// A sign-in failed. The id is nil if nobody has the address.
    SignInRefused { account: Uuid },
    /// Somebody signed out of every device.
    SignedOutEverywhere { account: Uuid },
    /// One session was ended from the list of devices.
    SessionEnded { account: Uuid },
    /// The password was changed, or set anew by a link.
    PasswordChanged { account: Uuid },
    /// The e-mail address was changed.
    EmailChanged { account: Uuid },
    /// The display name was changed.
    DisplayNameChanged { account: Uuid },
    /// Somebody chose the language of their letters.
    LanguageChosen { account: Uuid },
    /// A person took their data with them.
    DataExported { account: Uuid },
    /// A code app was added to an account.
    CodeAppAdded { account: Uuid },
    /// A code app was taken off an account.
    CodeAppRemoved { account: Uuid },
    /// Somebody signed in with a recovery code.
    RecoveryCodeUsed { account: Uuid },
    /// Somebody made new recovery codes.
    RecoveryCodesRenewed { account: Uuid },
    /// A provider was connected to an account: it signs in from now on.
    ProviderConnected { account: Uuid },
    /// A provider was taken off an account.
    ProviderDisconnected { account: Uuid },
    /// Somebody added a passkey to their account.
    PasskeyAdded { account: Uuid },
    /// Somebody removed a passkey from their account, or the operator all of them.
    PasskeyRemoved { account: Uuid },
    /// Somebody does without a password from now on.
    PasswordRemoved { account: Uuid },
    /// A person erased their account.
    AccountErased { account: Uuid },
    /// A named reviewer signed a page. The id is the sign-off's.
    PageSigned { sign_off: Uuid },
    /// A named reviewer took a signature back.
    PageUnsigned { sign_off: Uuid },
    /// A code to join by was made. The id is the code's.
    JoinCodeCreated { code: Uuid },
    /// A lead closed a report that content is wrong.
    ContentReportClosed { report: Uuid },
    /// A lead confirmed something before the site opens.
    GoLiveConfirmed { trust: Uuid },
    /// A lead took such a confirmation back.
    GoLiveTakenBack { trust: Uuid },
    /// A lead opened the site.
    SiteOpened { trust: Uuid },
    /// A lead made the site a practice site again.
    SiteClosed { trust: Uuid },
    /// The operator made a trust.
    TrustCreated { trust: Uuid },
    /// The operator switched a language of a trust on or off.
    LanguageSwitched { trust: Uuid },
    /// A member of staff invited a relative, or made a code or card for one.
    InvitationSent { invitation: Uuid },
    /// An invitation was sent once more by hand.
    InvitationResent { invitation: Uuid },
    /// An invitation was taken back.
    InvitationWithdrawn { invitation: Uuid },
    /// The address of an invitation was put right.
    InvitationCorrected { invitation: Uuid },
    /// Somebody who asked for an invitation was declined.
    InvitationRequestDeclined { request: Uuid },
    /// A lead let people ask for an invitation, or stopped that.
    InvitationRequestsSet { trust: Uuid },
    /// An account came of an invitation.
    InvitationJoined { invitation: Uuid },
    /// A lead added somebody to the staff, or sent the welcome again. The id is the welcome's.
    StaffAdded { welcome: Uuid },
    /// A lead took a welcome back.
    StaffTakenBack { welcome: Uuid },
    /// A lead gave a member of staff another role.
    StaffRoleChanged { account: Uuid },
    /// A member of staff is away for a while.
    StaffAway { account: Uuid },
    /// A member of staff is back.
    StaffBack { account: Uuid },
    /// An account of staff ended.
    StaffEnded { account: Uuid },
    /// Somebody looked at what staff did.
    AuditRead { trust: Uuid },
    /// It was said at which moment an invitation was offered.
    InvitationMomentSet { invitation: Uuid },
    /// A lead added a team.
    TeamAdded { team: Uuid },
    /// A lead gave a team another name.
    TeamRenamed { team: Uuid },
    /// A lead closed a team.
    TeamClosed { team: Uuid },
    /// A lead opened a team again.
    TeamOpened { team: Uuid },
    /// A lead said who is in a team.
    TeamPeopleSet { team: Uuid },
    /// A member of staff chose the team they invite from.
    TeamChosen { team: Uuid },
    /// A lead added a moment of offering.
    OfferMomentAdded { moment: Uuid },
    /// A lead gave a moment another name.
    OfferMomentRenamed { moment: Uuid },
    /// A lead took a moment out of the choice.
    OfferMomentClosed { moment: Uuid },
    /// A lead put a moment back.
    OfferMomentOpened { moment: Uuid },
    /// A lead typed a caseload.
    CaseloadTyped { caseload: Uuid },
    /// Nobody had used an account for 24 months: it was erased by itself.
    UnusedAccountErased { account: Uuid },
    /// A lead noted that a request about data came.
    DataRequestRecorded { request: Uuid },
    /// The person behind a request confirmed it.
    DataRequestConfirmed { request: Uuid },
    /// A lead closed a request about data.
    DataRequestClosed { request: Uuid },
    /// A lead sent a sealed answer.
    DataAnswerSent { request: Uuid },
    /// Somebody opened their sealed answer.
    DataAnswerOpened { request: Uuid },
    /// Somebody complained about how data is handled.
    DataComplaintMade { complaint: Uuid },
    /// A lead acknowledged a complaint by hand.
    DataComplaintAcknowledged { complaint: Uuid },
    /// A lead read a complaint.
    DataComplaintRead { complaint: Uuid },
    /// A lead answered a complaint.
    DataComplaintAnswered { complaint: Uuid },
    /// A lead set a legal hold.
    LegalHoldSet { hold: Uuid },
    /// A lead said that a legal hold is still needed.
    LegalHoldReviewed { hold: Uuid },
    /// A lead lifted a legal hold.
    LegalHoldLifted { hold: Uuid },
    /// Somebody was shown a notice that had changed.
    NoticesSeen { account: Uuid },
    /// Somebody said what they need, or that it is still right.
    NeedsSaid { account: Uuid },
    /// A lead changed something of the site: what it was and what it is now stands in the row of that id in `trust_change`.
    SettingChanged { change: Uuid },
    /// A lead, or the operator, wants the site to close.
    ClosingAsked { trust: Uuid },
    /// A second lead, or the operator, confirmed it.
    ClosingConfirmed { trust: Uuid },
    /// The site does not close after all.
    ClosingCalledOff { trust: Uuid },
    /// What a closed trust held was erased.
    TrustErased { trust: Uuid },
    /// A lead asked for a file with everything of the trust.
    TrustExportAsked { trust: Uuid },
    /// The operator wrote a file with everything of the trust.
    TrustExported { trust: Uuid },
    /// The operator put such a file in.
    TrustImported { trust: Uuid },
}

impl Act {
    /// The stable name in the table, what kind of thing it was done to, and which one.
    fn parts(self) -> (&'static str, &'static str, Uuid) {
        match self {
            Self::AccountCreated { account } => ("account-created", "account", account),
            Self::SignedIn { account } => ("signed-in", "account", account),
            Self::SignInRefused { account } => ("sign-in-refused", "account", account),
            Self::SignedOutEverywhere { account } => ("signed-out-everywhere", "account", account),
            Self::SessionEnded { account } => ("session-ended", "account", account),
            Self::PasswordChanged { account } => ("password-changed", "account", account),
            Self::EmailChanged { account } => ("email-changed", "account", account),
            Self::DisplayNameChanged { account } => ("display-name-changed", "account", account),
            Self::LanguageChosen { account } => ("language-chosen", "account", account),
            Self::DataExported { account } => ("data-exported", "account", account),
            Self::CodeAppAdded { account } => ("code-app-added", "account", account),
            Self::CodeAppRemoved { account } => ("code-app-removed", "account", account),
            Self::RecoveryCodeUsed { account } => ("recovery-code-used", "account", account),
            Self::RecoveryCodesRenewed { account } => ("recovery-codes-renewed", "account", account),
            Self::ProviderConnected { account } => ("provider-connected", "account", account),
            Self::ProviderDisconnected { account } => ("provider-disconnected", "account", account),
            Self::PasskeyAdded { account } => ("passkey-added", "account", account),
            Self::PasskeyRemoved { account } => ("passkey-removed", "account", account),
            Self::PasswordRemoved { account } => ("password-removed", "account", account),
            Self::AccountErased { account } => ("account-erased", "account", account),
            Self::PageSigned { sign_off } => ("page-signed", "page-sign-off", sign_off),
            Self::PageUnsigned { sign_off } => ("page-unsigned", "page-sign-off", sign_off),
            Self::JoinCodeCreated { code } => ("join-code-created", "join-code", code),
            Self::ContentReportClosed { report } => ("content-report-closed", "content-report", report),
            Self::GoLiveConfirmed { trust } => ("go-live-confirmed", "trust", trust),
            Self::GoLiveTakenBack { trust } => ("go-live-taken-back", "trust", trust),
            Self::SiteOpened { trust } => ("site-opened", "trust", trust),
            Self::SiteClosed { trust } => ("site-closed", "trust", trust),
            Self::TrustCreated { trust } => ("trust-created", "trust", trust),
            Self::LanguageSwitched { trust } => ("language-switched", "trust", trust),
            Self::InvitationSent { invitation } => ("invitation-sent", "invitation", invitation),
            Self::InvitationResent { invitation } => ("invitation-resent", "invitation", invitation),
            Self::InvitationWithdrawn { invitation } => ("invitation-withdrawn", "invitation", invitation),
            Self::InvitationCorrected { invitation } => ("invitation-corrected", "invitation", invitation),
            Self::InvitationRequestDeclined { request } => {
                ("invitation-request-declined", "invitation-request", request)
            }
            Self::InvitationRequestsSet { trust } => ("invitation-requests-set", "trust", trust),
            Self::InvitationMomentSet { invitation } => ("invitation-moment-set", "invitation", invitation),
            Self::TeamAdded { team } => ("team-added", "team", team),
            Self::TeamRenamed { team } => ("team-renamed", "team", team),
            Self::TeamClosed { team } => ("team-closed", "team", team),
            Self::TeamOpened { team } => ("team-opened", "team", team),
            Self::TeamPeopleSet { team } => ("team-people-set", "team", team),
            Self::TeamChosen { team } => ("team-chosen", "team", team),
            Self::OfferMomentAdded { moment } => ("offer-moment-added", "offer-moment", moment),
            Self::OfferMomentRenamed { moment } => ("offer-moment-renamed", "offer-moment", moment),
            Self::OfferMomentClosed { moment } => ("offer-moment-closed", "offer-moment", moment),
            Self::OfferMomentOpened { moment } => ("offer-moment-opened", "offer-moment", moment),
            Self::CaseloadTyped { caseload } => ("caseload-typed", "caseload", caseload),
            Self::InvitationJoined { invitation } => ("invitation-joined", "invitation", invitation),
            Self::StaffAdded { welcome } => ("staff-added", "staff-welcome", welcome),
            Self::StaffTakenBack { welcome } => ("staff-taken-back", "staff-welcome", welcome),
            Self::StaffRoleChanged { account } => ("staff-role-changed", "account", account),
            Self::StaffAway { account } => ("staff-away", "account", account),
            Self::StaffBack { account } => ("staff-back", "account", account),
            Self::StaffEnded { account } => ("staff-ended", "account", account),
            Self::AuditRead { trust } => ("audit-read", "trust", trust),
            Self::UnusedAccountErased { account } => ("unused-account-erased", "account", account),
            Self::DataRequestRecorded { request } => ("data-request-recorded", "rights-request", request),
            Self::DataRequestConfirmed { request } => ("data-request-confirmed", "rights-request", request),
            Self::DataRequestClosed { request } => ("data-request-closed", "rights-request", request),
            Self::DataAnswerSent { request } => ("data-answer-sent", "rights-request", request),
            Self::DataAnswerOpened { request } => ("data-answer-opened", "rights-request", request),
            Self::DataComplaintMade { complaint } => ("data-complaint-made", "data-complaint", complaint),
            Self::DataComplaintAcknowledged { complaint } => {
                ("data-complaint-acknowledged", "data-complaint", complaint)
            }
            Self::DataComplaintRead { complaint } => ("data-complaint-read", "data-complaint", complaint),
            Self::DataComplaintAnswered { complaint } => ("data-complaint-answered", "data-complaint", complaint),
            Self::LegalHoldSet { hold } => ("legal-hold-set", "legal-hold", hold),
            Self::LegalHoldReviewed { hold } => ("legal-hold-reviewed", "legal-hold", hold),
            Self::LegalHoldLifted { hold } => ("legal-hold-lifted", "legal-hold", hold),
            Self::NoticesSeen { account } => ("notices-seen", "account", account),
            Self::NeedsSaid { account } => ("needs-said", "account", account),
            Self::SettingChanged { change } => ("setting-changed", "trust-change", change),
            Self::ClosingAsked { trust } => ("closing-asked", "trust", trust),
            Self::ClosingConfirmed { trust } => ("closing-confirmed", "trust", trust),
            Self::ClosingCalledOff { trust } => ("closing-called-off", "trust", trust),
            Self::TrustErased { trust } => ("trust-erased", "trust", trust),
            Self::TrustExportAsked { trust } => ("trust-export-asked", "trust", trust),
            Self::TrustExported { trust } => ("trust-exported", "trust", trust),
            Self::TrustImported { trust } => ("trust-imported", "trust", trust),
        }
    }
}

/// Writes one row. Called through [`crate::Write::audit`].
pub(crate) async fn insert(conn: &impl ConnectionTrait, db: &Db, actor: &Actor, act: Act) -> Result<(), DbErr> {
    let (name, kind, target) = act.parts();
    let row = entity::ActiveModel {
        id: Set(db.new_id()),
        at: Set(db.now()),
        trust_id: Set(actor.trust),
        actor_id: Set(actor.account_id()),
        actor_role: Set(actor.role()),
        act: Set(name.to_owned()),
        target_kind: Set(kind.to_owned()),
        target_id: Set(target),
    };
    entity::Entity::insert(row).exec_without_returning(conn).await?;
    Ok(())
}
