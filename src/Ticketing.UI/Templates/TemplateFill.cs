using Ticketing.Templates;

namespace Ticketing.UI.Templates;

/// <summary>What stands in a form once a template is used: whatever somebody wrote stays. Pure.</summary>
internal static class TemplateFill
{
    /// <summary>The button that puts a template into the form.</summary>
    public const string Use = "use";

    /// <summary>The field that names the template.</summary>
    public const string Field = "template";

    /// <summary>The field that names the template whose link led to the form.</summary>
    public const string Linked = "linked";

    /// <summary>A text: what was typed, else what the template has.</summary>
    public static string Text(string typed, string? template) => string.IsNullOrWhiteSpace(typed) ? template ?? "" : typed;

    /// <summary>Custom fields: what was given, and what the template has in those where nothing was.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Fields(
        IReadOnlyDictionary<string, IReadOnlyList<string>> given, TicketTemplate template) =>
        given.Where(one => one.Value.Count > 0)
            .Concat(template.Fields.Where(one => given.GetValueOrDefault(one.Key) is null or []))
            .ToDictionary();
}
