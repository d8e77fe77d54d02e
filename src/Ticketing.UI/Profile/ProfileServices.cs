using Microsoft.Extensions.Localization;
using Ticketing.Administration;

namespace Ticketing.UI.Profile;

/// <summary>What shows the profile.</summary>
internal readonly record struct ProfileServices(
    PageContext Page, ProjectDesk Projects, PeopleDesk People, TimeProvider Time, IStringLocalizer<SharedText> Text);
