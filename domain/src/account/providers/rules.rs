//! Whom a provider may let in, and as what.

use super::Vouched;
use crate::{
    Role,
    account::{DisplayName, Email, Problem},
};

/// A provider, as the operator set it up.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Provider {
    /// The short name in addresses and variables: "northwick".
    pub id: String,
    /// What stands on the button.
    pub name: String,
    /// Its address, as it names itself.
    pub issuer: String,
    /// The domains of the addresses it may let in. None: it makes no accounts, and addresses do not matter.
    pub email_domains: Vec<String>,
    /// The groups that make somebody what they are here; of several, the first counts. None: it makes no accounts.
    pub groups: Vec<(Role, Vec<String>)>,
    /// Values of `acr` that mean a second factor.
    pub second_factor_acr: Vec<String>,
    /// Values of `amr` that mean a second factor.
    pub second_factor_amr: Vec<String>,
}

/// What the rules found in what a provider said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Judged {
    /// Their address, verified and of an allowed domain, where addresses matter.
    pub email: Option<Email>,
    /// What their groups make them, where groups matter.
    pub role: Option<Role>,
}

impl Provider {
    /// Whether people whom nobody added get an account on their first sign-in.
    #[must_use]
    pub fn makes_accounts(&self) -> bool {
        !self.groups.is_empty() && !self.email_domains.is_empty()
    }

    /// Whether it did a second factor, so that ours is not asked for.
    #[must_use]
    pub fn did_second_factor(&self, vouched: &Vouched) -> bool {
        let strong = vouched.acr.as_ref().is_some_and(|acr| self.second_factor_acr.contains(acr));
        strong || vouched.amr.iter().any(|amr| self.second_factor_amr.contains(amr))
    }

    /// Whether somebody may come in at all: asked at every sign-in, of those with an account too.
    pub(crate) fn judge(&self, vouched: &Vouched) -> Result<Judged, Problem> {
        let email = if self.email_domains.is_empty() { None } else { Some(self.email(vouched)?) };
        let role = if self.groups.is_empty() {
            None
        } else {
            let is_theirs = |(_, groups): &&(Role, Vec<String>)| groups.iter().any(|one| vouched.groups.contains(one));
            Some(self.groups.iter().find(is_theirs).ok_or(Problem::ProviderGroup)?.0)
        };
        Ok(Judged { email, role })
    }

    fn email(&self, vouched: &Vouched) -> Result<Email, Problem> {
        let said = vouched.email.as_deref().filter(|_| vouched.email_verified).ok_or(Problem::ProviderEmail)?;
        let email = Email::parse(said).map_err(|_| Problem::ProviderEmail)?;
        let domain = email.as_str().rsplit_once('@').map_or("", |(_, domain)| domain);
        if self.email_domains.iter().any(|one| one.eq_ignore_ascii_case(domain)) {
            Ok(email)
        } else {
            Err(Problem::ProviderDomain)
        }
    }
}

/// What others will see of somebody new: their name at the provider, or what stands before the `@`.
pub(crate) fn first_name_shown(vouched: &Vouched, email: &Email) -> Result<DisplayName, Problem> {
    let named = vouched.name.as_deref().map(DisplayName::parse);
    named.and_then(Result::ok).map_or_else(|| DisplayName::parse(email.local()), Ok)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failing test should panic")]

    use super::*;

    fn provider() -> Provider {
        Provider {
            email_domains: vec!["northwick.nhs.uk".to_owned()],
            groups: vec![
                (Role::Lead, vec!["leads".to_owned()]),
                (Role::Clinician, vec!["nurses".to_owned(), "doctors".to_owned()]),
            ],
            second_factor_acr: vec!["AAL2".to_owned()],
            second_factor_amr: vec!["mfa".to_owned()],
            ..Provider::default()
        }
    }

    fn asha() -> Vouched {
        Vouched {
            email: Some("Asha.Rowe@Northwick.NHS.uk".to_owned()),
            email_verified: true,
            groups: vec!["doctors".to_owned()],
            ..Vouched::default()
        }
    }

    #[test]
    fn an_address_counts_only_if_verified_and_of_a_domain_of_the_trust() {
        assert_eq!(provider().judge(&asha()).unwrap().email.unwrap().as_str(), "asha.rowe@northwick.nhs.uk");
        let unverified = Vouched { email_verified: false, ..asha() };
        assert_eq!(provider().judge(&unverified), Err(Problem::ProviderEmail));
        let none = Vouched { email: None, ..asha() };
        assert_eq!(provider().judge(&none), Err(Problem::ProviderEmail));
        for other in ["a@evil.org", "a@northwick.nhs.uk.evil.org", "a@sub.northwick.nhs.uk", "a@xnorthwick.nhs.uk"] {
            let foreign = Vouched { email: Some(other.to_owned()), ..asha() };
            assert_eq!(provider().judge(&foreign), Err(Problem::ProviderDomain), "{other}");
        }
        let odd = Vouched { email: Some("a@evil.org, b@northwick.nhs.uk".to_owned()), ..asha() };
        assert_eq!(provider().judge(&odd), Err(Problem::ProviderEmail));
    }

    #[test]
    fn groups_decide_what_somebody_is_and_the_first_rule_wins() {
        let of = |groups: &[&str]| {
            let groups = groups.iter().map(|one| (*one).to_owned()).collect();
            provider().judge(&Vouched { groups, ..asha() }).map(|judged| judged.role)
        };
        assert_eq!(of(&["doctors"]), Ok(Some(Role::Clinician)));
        assert_eq!(of(&["nurses", "leads"]), Ok(Some(Role::Lead)));
        for none in [&[] as &[&str], &["porters"], &["Leads"], &["leads "]] {
            assert_eq!(of(none), Err(Problem::ProviderGroup), "{none:?}");
        }
    }

    #[test]
    fn a_provider_without_domains_or_groups_makes_no_accounts() {
        assert!(provider().makes_accounts());
        let linking = Provider { email_domains: vec![], groups: vec![], ..provider() };
        assert!(!linking.makes_accounts());
        assert_eq!(linking.judge(&Vouched::default()), Ok(Judged { email: None, role: None }));
        assert!(!Provider { groups: vec![], ..provider() }.makes_accounts());
    }

    #[test]
    fn a_second_factor_is_what_the_operator_named() {
        let with = |acr: Option<&str>, amr: &[&str]| {
            let amr = amr.iter().map(|one| (*one).to_owned()).collect();
            provider().did_second_factor(&Vouched { acr: acr.map(str::to_owned), amr, ..asha() })
        };
        assert!(with(Some("AAL2"), &[]) && with(None, &["pwd", "mfa"]));
        assert!(!with(None, &[]) && !with(Some("AAL1"), &["pwd"]) && !with(Some("mfa"), &["AAL2"]));
        let silent = Provider { second_factor_acr: vec![], second_factor_amr: vec![], ..provider() };
        assert!(!silent.did_second_factor(&Vouched { acr: Some(String::new()), ..asha() }));
    }

    #[test]
    fn somebody_new_is_called_as_at_the_provider() {
        let email = Email::parse("asha.rowe@northwick.nhs.uk").unwrap();
        let named = Vouched { name: Some(" Dr Asha Rowe ".to_owned()), ..asha() };
        assert_eq!(first_name_shown(&named, &email).unwrap().as_str(), "Dr Asha Rowe");
        for none in [None, Some(String::new()), Some("x".repeat(300))] {
            assert_eq!(first_name_shown(&Vouched { name: none, ..asha() }, &email).unwrap().as_str(), "asha.rowe");
        }
    }
}
