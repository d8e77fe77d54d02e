using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Ticketing.Templates;
using Ticketing.Tickets;
using Ticketing.UI.CustomFields;
using Ticketing.UI.Subjects;
using Ticketing.UI.Templates;

namespace Ticketing.UI.Console.NewTicket;

/// <summary>What stands in the form of a new ticket, as it was typed.</summary>
public sealed record NewTicketInput
{
    /// <summary>The key of the project; null for the default one.</summary>
    public string? Project { get; init; }

    /// <summary>One line.</summary>
    public string Title { get; init; } = "";

    /// <summary>Markdown.</summary>
    public string Description { get; init; } = "";

    /// <summary>The name of a category; empty for the project's default.</summary>
    public string Category { get; init; } = "";

    /// <summary>How pressing it is.</summary>
    public Priority Priority { get; init; } = Priority.Normal;

    /// <summary>Who needs it, by name; empty for whoever files it.</summary>
    public string Requester { get; init; } = "";

    /// <summary>Tags, separated by commas.</summary>
    public string Tags { get; init; } = "";

    /// <summary>When it is due, by the reader's clock; empty for never.</summary>
    public string DueAt { get; init; } = "";

    /// <summary>What stands in custom fields, by their keys.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Fields { get; init; } =
        FrozenDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>The id of the template that was chosen; null for none.</summary>
    public string? Template { get; init; }

    /// <summary>The id of the template whose link led here: what is begun there is kept apart from other drafts. Null for none.</summary>
    public string? Linked { get; init; }

    /// <summary>What of the host's own it is about: <c>order/42</c>.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>Whether what the template has is to be put where nothing is written.</summary>
    internal bool UsesTemplate { get; init; }

    internal static NewTicketInput Of(IQueryCollection query) =>
        Of(name => query[name].ToString(), query) is var input && input.Template is { } template
            ? input with { UsesTemplate = true, Linked = template }
            : input;

    internal static NewTicketInput Of(IFormCollection form) =>
        Of(name => form[name].ToString().Replace("\r\n", "\n", StringComparison.Ordinal), form) with
        {
            UsesTemplate = form.ContainsKey(TemplateFill.Use),
        };

    /// <summary>The same with what a template has where nothing is written. Its project is chosen with it.</summary>
    internal NewTicketInput FilledBy(TicketTemplate template) => this with
    {
        Project = template.Project,
        Category = TemplateFill.Text(Project == template.Project ? Category : "", template.Category),
        Title = TemplateFill.Text(Title, template.Title),
        Description = TemplateFill.Text(Description, template.Description),
        Priority = Priority is Priority.Normal ? template.Priority : Priority,
        Tags = TemplateFill.Text(Tags, template.Tags.ToString()),
        Fields = TemplateFill.Fields(Fields, template),
    };

    private static NewTicketInput Of(Func<string, string> field, IEnumerable<KeyValuePair<string, StringValues>> all) => new()
    {
        Fields = SentFields.Of(all),
        Subjects = SubjectQuery.Read(all.FirstOrDefault(one => one.Key == SubjectQuery.Field).Value),
        Linked = field(TemplateFill.Linked) is { Length: > 0 } linked ? linked : null,
        Template = field(TemplateFill.Field) is { Length: > 0 } template ? template : null,
        Project = field("project") is { Length: > 0 } project ? project : null,
        Title = field("title"),
        Description = field("description"),
        Category = field("category").Trim(),
        Priority = Enum.TryParse<Priority>(field("priority"), ignoreCase: true, out var priority) && Enum.IsDefined(priority)
            ? priority
            : Priority.Normal,
        Requester = field("requester").Trim(),
        Tags = field("tags").Trim(),
        DueAt = field("dueAt").Trim(),
    };
}
