using Ticketing.CustomFields;
using Ticketing.Tickets;

namespace Ticketing.Templates;

/// <summary>What a template may say by itself. Pure.</summary>
internal static class TemplateRules
{
    /// <summary>A template as it is kept: without blanks around, and without what is blank.</summary>
    public static TicketTemplate Normalise(TicketTemplate template) => template with
    {
        Name = template.Name.Trim(),
        Category = Said(template.Category),
        Title = Said(template.Title),
        Description = Said(template.Description),
        Tags = new(template.Tags.Select(Ticket.NormalizeTag)),
        Fields = template.Fields.Where(one => one.Value.Count > 0).ToDictionary(),
    };

    /// <summary>Notes what is wrong, but for its category.</summary>
    /// <param name="template">The template.</param>
    /// <param name="others">The tenant's other ones, whoever has them.</param>
    /// <param name="known">The custom fields that there are.</param>
    /// <param name="errors">Takes it.</param>
    public static void Check(
        TicketTemplate template, IReadOnlyCollection<TicketTemplate> others, FieldCatalog known, FieldErrors errors)
    {
        errors.Require("name", template.Name, TemplateLimits.Name);
        if (others.Any(other => other.Project == template.Project
            && string.Equals(other.Name, template.Name, StringComparison.OrdinalIgnoreCase)))
            errors.Add("name", Wording.Of(FieldErrorCodes.Taken, $"There is '{template.Name}' already."));
        if (others.Count >= TemplateLimits.PerTenant)
            errors.Add("name", Wording.Of(FieldErrorCodes.TooMany, $"There may be {TemplateLimits.PerTenant} at most."));
        errors.Check("title", template.Title, TicketLimits.Title);
        errors.Check("description", template.Description, TemplateLimits.Text);
        errors.AddIfAny("priority", FieldRules.Refuse(template.Priority));
        errors.CheckTags("tags", [.. template.Tags]);
        foreach (var (key, values) in template.Fields.Take(TicketLimits.Fields))
            errors.AddIfAny($"{FieldReading.Path}{key}", RefuseField(template, key, values, known));
    }

    // A person or a choice that is gone by the time is refused when the ticket is filed, by its field.
    private static Wording? RefuseField(TicketTemplate template, string key, IReadOnlyList<string> values, FieldCatalog known)
    {
        if (known.Find(key) is not { IsActive: true } field || (field.Project is not null && field.Project != template.Project))
            return Wording.Of(FieldErrorCodes.Unknown, $"There is no '{key}'.");
        return field.IsInternal && !template.IsForAgents
            ? Wording.Of(FieldErrorCodes.FieldOfAgents, $"Agents alone see this field: offer the template to them only.")
            : FieldReading.RefuseDefault(field with { Default = [.. values] });
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
