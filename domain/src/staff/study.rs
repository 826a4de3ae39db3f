//! The six trusts of the IMPART study over 18 months, to stand beside one's own figures. Source: Lobban and others, BMC Health Services
//! Research 2020;20:219, Table 3; shares are calculated from its counts, not copied, because one of the printed shares (54 % at 1B) cannot
//! come from the printed counts (12 of 37).

/// A trust of the study.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Site {
    /// Its column. The letters are ours.
    pub name: &'static str,
    /// Accounts of clinicians.
    pub accounts: u32,
    /// Clinicians who sent an invitation.
    pub inviting: u32,
    /// Twice the median of invitations of those, and the range.
    pub each: (u32, u32, u32),
    /// Invitations sent.
    pub sent: u32,
    /// Relatives invited.
    pub invited: u32,
    /// Relatives' accounts.
    pub joined: u32,
}

/// The months it lasted.
pub const MONTHS: u32 = 18;

/// The sites in the order of the table.
pub const SITES: [Site; 6] = [
    Site { name: "1A", accounts: 44, inviting: 8, each: (6, 1, 11), sent: 35, invited: 29, joined: 7 },
    Site { name: "1B", accounts: 37, inviting: 12, each: (6, 1, 9), sent: 47, invited: 40, joined: 24 },
    Site { name: "2A", accounts: 32, inviting: 4, each: (16, 4, 20), sent: 40, invited: 37, joined: 20 },
    Site { name: "2B", accounts: 63, inviting: 18, each: (5, 1, 25), sent: 112, invited: 93, joined: 38 },
    Site { name: "3A", accounts: 64, inviting: 8, each: (4, 1, 15), sent: 29, invited: 25, joined: 17 },
    Site { name: "3B", accounts: 41, inviting: 7, each: (6, 1, 45), sent: 92, invited: 86, joined: 53 },
];

/// All six together.
pub const ALL: Site =
    Site { name: "all", accounts: 281, inviting: 57, each: (6, 1, 45), sent: 355, invited: 310, joined: 159 };

#[cfg(test)]
mod tests {
    use super::{ALL, SITES};

    #[test]
    fn the_six_add_up_to_all() {
        let sum = |of: fn(&super::Site) -> u32| SITES.iter().map(of).sum::<u32>();
        assert_eq!(sum(|site| site.accounts), ALL.accounts);
        assert_eq!(sum(|site| site.inviting), ALL.inviting);
        assert_eq!(sum(|site| site.sent), ALL.sent);
        assert_eq!(sum(|site| site.invited), ALL.invited);
        assert_eq!(sum(|site| site.joined), ALL.joined);
    }
}
