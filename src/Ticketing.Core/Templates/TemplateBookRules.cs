using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.CustomFields.Stored;
using Ticketing.Storage;

namespace Ticketing.Templates;

/// <summary>What holds of templates when they are read and changed.</summary>
internal sealed class TemplateBookRules(FieldBook fields, CarefulDirectory directory) : IBookRules<TicketTemplate>
{
    public string What => "template";

    public Permission Needed => Permission.ManageProject;

    public bool Has(Actor actor, TicketTemplate entry) => TemplateAccess.Has(actor, entry);

    public bool MayChange(Actor actor, TicketTemplate entry) => TemplateAccess.MayChange(actor, entry);

    public TicketTemplate Normalise(TicketTemplate entry) => TemplateRules.Normalise(entry);

    public async Task CheckAsync(
        string tenant, TicketTemplate entry, IReadOnlyList<TicketTemplate> others, FieldErrors errors, CancellationToken cancellationToken)
    {
        TemplateRules.Check(entry, others, await fields.OfAsync(tenant, cancellationToken), errors);
        if (await directory.FindProjectAsync(tenant, entry.Project, cancellationToken) is null)
            errors.Add("project", Wording.Of(FieldErrorCodes.Unknown, $"There is no '{entry.Project}'."));
        else if (entry.Category is { } category
            && await directory.FindCategoryAsync(tenant, entry.Project, category, cancellationToken) is null)
            errors.Add("category", Wording.Of(FieldErrorCodes.Unknown, $"There is no '{category}'."));
    }
}
