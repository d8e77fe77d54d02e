using Ticketing.Transfer.Ndjson.Records;
using Ticketing.Transfer.Rules;

namespace Ticketing.Transfer.Ndjson;

/// <summary>Whether a line about the directory can be taken.</summary>
internal static class DirectoryRules
{
    private const int ShownOfKey = 80;

    /// <summary>What is wrong with the line; null when nothing is.</summary>
    /// <param name="record">The line.</param>
    /// <param name="withDetails">Whether details of people are taken; else nobody minds what they hold.</param>
    public static (string? Property, string Reason)? Problem(ExportRecord record, bool withDetails) => record switch
    {
        ProjectRecord e => Key(e.Key) ?? Text("name", FieldRules.Name, e.Name),
        CategoryRecord e => Key(e.Key) ?? Text("name", FieldRules.Name, e.Name),
        OrganisationRecord e => Key(e.Key) ?? Text("name", FieldRules.Name, e.Name),
        TeamRecord e => Key(e.Key) ?? Text("name", FieldRules.Name, e.Name),
        UserRecord e => Text("name", FieldRules.Name, e.Name) ?? UserId(e.Id) ?? (withDetails ? Problem(e.Details) : null),
        _ => null,
    };

    private static (string? Property, string Reason)? Problem(UserDetails? details)
    {
        string?[] texts = details is null
            ? []
            : [details.Email, details.Locale, details.TimeZone, details.Organisation, .. details.Teams ?? []];
        return texts.OfType<string>().Select(text => Text("details", FieldRules.Name, text)).FirstOrDefault(problem => problem is not null);
    }

    private static (string? Property, string Reason)? Key(string key) =>
        Keys.IsValid(key) ? null : ("key", $"'{RowTexts.Shorten(key, ShownOfKey)}' is no key.");

    private static (string? Property, string Reason)? UserId(string id) =>
        EventRules.User("id", id) is { } problem ? ("id", problem) : null;

    private static (string? Property, string Reason)? Text(string property, TextRule rule, string text) =>
        RowTexts.Fault(rule, text) is { } fault ? (property, fault.Text) : null;
}
