using Microsoft.AspNetCore.Http;
using Ticketing.Templates;
using Ticketing.Tickets;
using Ticketing.UI.Console.Administration.Shared;
using Ticketing.UI.Console.Tags;

namespace Ticketing.UI.Console.Administration.Templates;

/// <summary>A template as the form has it.</summary>
public sealed record TemplateForm
{
    /// <summary>What people choose it by.</summary>
    public string Name { get; init; } = "";

    /// <summary>The key of the project.</summary>
    public string Project { get; init; } = "";

    /// <summary>Whether agents alone are offered it.</summary>
    public bool IsForAgents { get; init; }

    /// <summary>The key of a category; empty for the project's default.</summary>
    public string Category { get; init; } = "";

    /// <summary>The title, or how it begins.</summary>
    public string Title { get; init; } = "";

    /// <summary>Markdown.</summary>
    public string Description { get; init; } = "";

    /// <summary>How pressing it is.</summary>
    public Priority Priority { get; init; } = Priority.Normal;

    /// <summary>Tags, separated by commas.</summary>
    public string Tags { get; init; } = "";

    /// <summary>Custom fields, one a line: a key, an equals sign and a value; a line for each value.</summary>
    public string Fields { get; init; } = "";

    internal static TemplateForm Of(TicketTemplate template) => new()
    {
        Name = template.Name,
        Project = template.Project,
        IsForAgents = template.IsForAgents,
        Category = template.Category ?? "",
        Title = template.Title ?? "",
        Description = template.Description ?? "",
        Priority = template.Priority,
        Tags = template.Tags.ToString(),
        Fields = string.Join('\n', template.Fields.SelectMany(one => one.Value.Select(value => $"{one.Key} = {value}"))),
    };

    internal static TemplateForm Read(IFormCollection form) => new()
    {
        Name = form.Typed("name"),
        Project = form.Typed("project"),
        IsForAgents = form.ContainsKey("isForAgents"),
        Category = form.Typed("category"),
        Title = form.Typed("title"),
        Description = Lines(form.Typed("description")),
        Priority = Enum.TryParse<Priority>(form.Text("priority"), out var priority) && Enum.IsDefined(priority)
            ? priority
            : Priority.Normal,
        Tags = form.Typed("tags"),
        Fields = Lines(form.Typed("fields")),
    };

    internal TicketTemplate ToTemplate(string? id) => new()
    {
        Id = id ?? "",
        Name = Name,
        Project = Project,
        IsForAgents = IsForAgents,
        Category = Category.Trim(),
        Title = Title,
        Description = Description,
        Priority = Priority,
        Tags = new(TagText.Split(Tags)),
        Fields = Fields.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
            .GroupBy(parts => parts[0], parts => parts.Length > 1 ? parts[1] : "", StringComparer.Ordinal)
            .ToDictionary(field => field.Key, field => (IReadOnlyList<string>)[.. field]),
    };

    private static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);
}
