using Microsoft.AspNetCore.Http;
using Ticketing.CustomFields;
using Ticketing.Tickets;
using Ticketing.UI.Console.Administration.Shared;

namespace Ticketing.UI.Console.Administration.Fields;

/// <summary>A custom field as the form has it.</summary>
public sealed record FieldDefinitionForm
{
    private const char RetiredMark = '!';
    private const char NameMark = '=';

    /// <summary>The key; empty where it is made of the name.</summary>
    public string Key { get; init; } = "";

    /// <summary>What people read.</summary>
    public string Name { get; init; } = "";

    /// <summary>What its values are.</summary>
    public CustomFieldKind Kind { get; init; } = CustomFieldKind.Text;

    /// <summary>The key of the project; null for all.</summary>
    public string? Project { get; init; }

    /// <summary>The key of the category; null for all of the project.</summary>
    public string? Category { get; init; }

    /// <summary>
    /// The choices, one a line: a name, or a key, an equals sign and a name; behind an exclamation mark those that are retired.
    /// </summary>
    public string Choices { get; init; } = "";

    /// <summary>Whether a ticket cannot be filed without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The triggers that ask for it, separated by commas.</summary>
    public string RequiredBy { get; init; } = "";

    /// <summary>What a new ticket has in it; several values separated by commas.</summary>
    public string Default { get; init; } = "";

    /// <summary>What is said beside it.</summary>
    public string? Help { get; init; }

    /// <summary>Where it stands.</summary>
    public int Order { get; init; }

    /// <summary>Who sees it.</summary>
    public FieldAudience SeenBy { get; init; }

    /// <summary>Who fills it in.</summary>
    public FieldAudience EditedBy { get; init; }

    /// <summary>Whether tickets can get it.</summary>
    public bool IsActive { get; init; } = true;

    internal static FieldDefinitionForm Of(FieldDefinition field) => new()
    {
        Key = field.Key,
        Name = field.Name,
        Kind = field.Kind,
        Project = field.Project,
        Category = field.Category,
        Choices = string.Join('\n', field.Choices.Select(Line)),
        IsRequired = field.IsRequired,
        RequiredBy = string.Join(", ", field.RequiredBy),
        Default = string.Join(", ", field.Default),
        Help = field.Help,
        Order = field.Order,
        SeenBy = field.SeenBy,
        EditedBy = field.EditedBy,
        IsActive = field.IsActive,
    };

    internal static FieldDefinitionForm Read(IFormCollection form)
    {
        var name = form.Typed("name");
        return new()
        {
            Key = form.Text("key") ?? Keys.From(name),
            Name = name,
            Kind = Enum.TryParse<CustomFieldKind>(form.Text("kind"), out var kind) ? kind : default,
            Project = form.Text("project"),
            Category = form.Text("category"),
            Choices = form.Typed("choices").Replace("\r\n", "\n", StringComparison.Ordinal),
            IsRequired = form.ContainsKey("isRequired"),
            RequiredBy = form.Typed("requiredBy"),
            Default = form.Typed("default"),
            Help = form.Text("help"),
            Order = int.TryParse(form.Text("order"), out var order) ? order : 0,
            SeenBy = Audience(form, "seenBy"),
            EditedBy = Audience(form, "editedBy"),
            IsActive = form.ContainsKey("isActive"),
        };
    }

    internal FieldDefinition ToField() => new()
    {
        Key = Key,
        Name = Name,
        Kind = Kind,
        Project = Project,
        Category = Category,
        Choices = Kind is CustomFieldKind.Choice or CustomFieldKind.Choices
            ? [.. Choices.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Choice)]
            : [],
        IsRequired = IsRequired,
        RequiredBy = [.. Split(RequiredBy)],
        Default = Kind is CustomFieldKind.Choices ? [.. Split(Default)] : Default.Trim() is { Length: > 0 } only ? [only] : [],
        Help = Help,
        Order = Order,
        SeenBy = SeenBy,
        EditedBy = EditedBy,
        IsActive = IsActive,
    };

    private static FieldAudience Audience(IFormCollection form, string field) =>
        Enum.TryParse<FieldAudience>(form.Text(field), out var audience) ? audience : default;

    private static string Line(FieldChoice choice) =>
        $"{(choice.IsActive ? "" : RetiredMark)}{(Keys.From(choice.Name) == choice.Key ? "" : $"{choice.Key} {NameMark} ")}{choice.Name}";

    private static FieldChoice Choice(string line)
    {
        var text = line.TrimStart(RetiredMark).Trim();
        var mark = text.IndexOf(NameMark, StringComparison.Ordinal);
        var (key, name) = mark < 0 ? (Keys.From(text), text) : (text[..mark].Trim(), text[(mark + 1)..].Trim());
        return new(key, name) { IsActive = line[0] != RetiredMark };
    }

    private static string[] Split(string text) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
