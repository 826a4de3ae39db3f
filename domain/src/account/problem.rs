//! Everything an account form can be refused for.

use crate::DbErr;
use sea_orm::EnumIter;
use serde::{Deserialize, Serialize};

/// What is wrong, as a code. The words and the status for each stand in `app`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter)]
#[serde(rename_all = "kebab-case")]
pub enum Problem {
    /// No e-mail address.
    EmailMissing,
    /// Not an e-mail address.
    EmailMalformed,
    /// Looks like a number, and is no mobile number of the United Kingdom.
    MobileMalformed,
    /// A mobile number, where only an e-mail address will do.
    MobileNotHere,
    /// Nobody can make an account with this mobile number here and now.
    MobileTaken,
    /// The new address is the old one.
    EmailSame,
    /// No password.
    PasswordMissing,
    /// No new password, where the old one is asked too.
    NewPasswordMissing,
    /// Under 12 characters.
    PasswordTooShort,
    /// Over 128 characters.
    PasswordTooLong,
    /// Common, patterned, or made of what everybody knows.
    PasswordGuessable,
    /// Asked again before something important, and wrong.
    PasswordWrong,
    /// No display name.
    NameMissing,
    /// Over 100 characters.
    NameTooLong,
    /// The address says the same. People may insist.
    NameLooksReal,
    /// The display name, which others see, is the password.
    NameIsPassword,
    /// "Are you 18 or over?" is not answered.
    AgeMissing,
    /// The trust asks for a code.
    CodeMissing,
    /// No such code, or it is used up or too old.
    CodeWrong,
    /// Address or password; we do not say which.
    SignInWrong,
    /// Staff need a second factor, and the operator has set no key to keep it with.
    StaffNotYet,
    /// No code, where the password alone is not enough.
    SecondCodeMissing,
    /// Not a code of the app, nor a recovery code, or used before.
    SecondCodeWrong,
    /// Not the recovery code of this address; we do not say which is wrong.
    PaperCodeWrong,
    /// The password was given too long ago, or in another browser.
    SecondStepGone,
    /// There is a code app already.
    CodeAppThere,
    /// There is no code app.
    NoCodeApp,
    /// Staff may not do without a second factor.
    StaffKeepIt,
    /// It is the only second factor of a member of staff.
    StaffKeepPasskey,
    /// Staff may not do without a password.
    StaffKeepPassword,
    /// There is no password to ask for, and the sign-in is too long ago to do without.
    SignInAgain,
    /// A passkey without a name.
    PasskeyNameMissing,
    /// Over 60 characters.
    PasskeyNameTooLong,
    /// The question to the device is too long ago, was answered, or was put in another browser.
    PasskeyGone,
    /// The device's answer is not right, or nobody here has this passkey.
    PasskeyRefused,
    /// This site is reached by a number, for which no device keeps a passkey.
    PasskeyNotHere,
    /// No such passkey of one's own.
    NoPasskey,
    /// As many as there may be.
    TooManyPasskeys,
    /// No other lead would be left.
    LastLead,
    /// No other supporter would be left on an open site.
    LastSupporter,
    /// A legal hold stands: nothing may be erased.
    Held,
    /// The provider did not answer, or too late.
    ProviderAway,
    /// What the provider answered is not to be trusted.
    ProviderWrong,
    /// The person stopped at the provider, or the provider let nobody in.
    ProviderDenied,
    /// This answer was used before, is too old, or belongs to another browser.
    ProviderStale,
    /// The provider does not vouch for an address.
    ProviderEmail,
    /// The address is of none of the trust's domains.
    ProviderDomain,
    /// None of the person's groups has a part here.
    ProviderGroup,
    /// Nothing is connected, and this provider makes no accounts.
    ProviderNoAccount,
    /// The address has an account that is not connected.
    ProviderAccountThere,
    /// The identity opens another account.
    ProviderTaken,
    /// Relatives do not sign in this way.
    ProviderStaffOnly,
    /// Too many tries in a short time.
    TooMany,
    /// The link was used, is too old, or never was.
    LinkGone,
    /// The first page of the sign-up is too long ago.
    SignUpGone,
    /// Only for people who are signed in.
    SignedOut,
    /// "Whose device is this?" is not answered.
    DeviceMissing,
    /// "Bring along what you wrote?" is not answered.
    BringMissing,
}

impl Problem {
    /// The stable code: "email-missing".
    #[must_use]
    pub fn code(self) -> String {
        serde_json::to_value(self).ok().and_then(|code| code.as_str().map(str::to_owned)).unwrap_or_default()
    }

    /// The problem with a code.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        serde_json::from_value(code.into()).ok()
    }
}

/// Why a command did nothing.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    /// The person can put it right, or wait.
    #[error("refused: {0:?}")]
    Refused(Vec<Problem>),
    /// Too much is going on to hash one more password.
    #[error("too busy")]
    Busy,
    /// The database is away.
    #[error(transparent)]
    Database(#[from] DbErr),
}

impl From<Problem> for Failed {
    fn from(problem: Problem) -> Self {
        Self::Refused(vec![problem])
    }
}

/// The problems among several answers, in the order of the fields. Empty: there are none.
pub(crate) fn problems(answers: &[Option<Problem>]) -> Vec<Problem> {
    answers.iter().flatten().copied().collect()
}
