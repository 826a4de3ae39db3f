# Words of the page frame and of the UI components.
ui-skip = Skip to main content
ui-brand-1 = Relatives'
ui-brand-2 = Toolkit
ui-brand-name = Relatives' Toolkit, home
ui-offered-with = Offered with { $trust }
ui-sandbox = Practice site: not for real use. What you type here may be wiped at any time.

ui-nav-main = Main
ui-nav-more = More pages
ui-menu = Menu
ui-home = Home
ui-learn = Learn
ui-words = Jargon buster
ui-directory = Directory
ui-toolbox = My toolbox
ui-plans = Your plans
ui-account = Account
ui-sign-in = Sign in
ui-sign-up = Create an account
ui-sign-out = Sign out
ui-signed-in-as = Signed in as { $name }
ui-staff = Staff
ui-urgent-help = Urgent help
ui-leave = Leave
ui-leave-long = Leave this site quickly

ui-about = About
ui-privacy = Privacy
ui-cookies = Cookies
ui-accessibility = Accessibility
ui-terms = Terms
ui-footer-links = About this site
ui-footer-scope = The Relatives' Toolkit gives information and support. It does not replace your care team, and nobody watches it at all hours.
ui-footer-danger = If someone is in danger, use
ui-footer-danger-link = urgent help
ui-footer-responsible = { $trust } is responsible for this site.

ui-error-prefix = Error:
ui-information-prefix = Information:
ui-problem = There is a problem
ui-show = Show
ui-show-password = Show password
ui-hide = Hide
ui-hide-password = Hide password
ui-previous = Previous
ui-next = Next
ui-page-hidden = page
ui-pagination = Pagination
ui-back = Back
ui-care-emergency = Immediate action required:
ui-care-urgent = Urgent advice:
ui-care-non-urgent = Non-urgent advice:

ui-design-system = Design system
ui-design-system-lede = Every component of this site in every state. This page does not exist on a real site.
