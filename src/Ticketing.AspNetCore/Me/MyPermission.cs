using System.ComponentModel;
using Ticketing.AspNetCore.Roles;

namespace Ticketing.AspNetCore.Me;

/// <summary>Something that the caller may do.</summary>
internal sealed record MyPermission(
    [property: Description("The permission's name.")] string Permission,
    [property: Description("On which tickets it holds.")] ScopeName Scope,
    [property: Description("The key of the project in which it was granted; null when everywhere.")] string? Project);
