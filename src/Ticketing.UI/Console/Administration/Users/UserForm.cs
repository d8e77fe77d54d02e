using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ticketing.People;
using Ticketing.UI.Console.Administration.Shared;

namespace Ticketing.UI.Console.Administration.Users;

/// <summary>A person as the form has him.</summary>
public sealed record UserForm
{
    /// <summary>The host's own id.</summary>
    public string Id { get; init; } = "";

    /// <summary>What people read.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>Where mail goes.</summary>
    public string? Email { get; init; }

    /// <summary>The language.</summary>
    public string? Locale { get; init; }

    /// <summary>The zone.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The key of the organisation.</summary>
    public string? Organisation { get; init; }

    /// <summary>The role that somebody new begins with, everywhere.</summary>
    public string? Role { get; init; }

    /// <summary>The version of the person that the form shows; null for somebody new.</summary>
    public int? Version { get; init; }

    internal static UserForm Of(User user) => new()
    {
        Version = user.Version,
        Id = user.Id,
        DisplayName = user.DisplayName,
        Email = user.Email,
        Locale = user.Locale,
        TimeZone = user.TimeZone,
        Organisation = user.Organisation,
    };

    internal static UserForm Read(IFormCollection form) => new()
    {
        Id = form.Typed("id"),
        Version = int.TryParse(form.Typed("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null,
        DisplayName = form.Typed("displayName"),
        Email = form.Text("email"),
        Locale = form.Text("locale"),
        TimeZone = form.Text("timeZone"),
        Organisation = form.Text("organisation"),
        Role = form.Text("role"),
    };

    internal User On(User user) => user with
    {
        DisplayName = DisplayName,
        Email = Email,
        Locale = Locale,
        TimeZone = TimeZone,
        Organisation = Organisation,
    };
}
