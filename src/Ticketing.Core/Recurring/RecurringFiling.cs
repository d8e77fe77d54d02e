using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Templates;

namespace Ticketing.Recurring;

/// <summary>Makes the ticket that is filed, of the template as it is this moment and its owner has it.</summary>
internal sealed class RecurringFiling(TemplateDesk templates)
{
    /// <summary>What files it.</summary>
    /// <exception cref="TicketValidationException">The template is gone, or in another project.</exception>
    /// <exception cref="TicketForbiddenException">The owner may not act at all.</exception>
    public async Task<CreateTicket> PrepareAsync(string tenant, RecurringTicket ticket, CancellationToken cancellationToken)
    {
        var template = await RequireAsync(new(ticket.Owner, tenant), ticket.Template, cancellationToken);
        return template.Project == ticket.Project
            ? Of(template, ticket)
            : throw new TicketValidationException("template", Wording.Of(
                FieldErrorCodes.TemplateMoved, $"The template was moved to another project: save the recurring ticket again."));
    }

    /// <summary>The template.</summary>
    /// <exception cref="TicketValidationException">It does not exist for him.</exception>
    public async Task<TicketTemplate> RequireAsync(Caller owner, string id, CancellationToken cancellationToken)
    {
        try
        {
            return (await templates.GetAsync(owner, id, cancellationToken)).Template;
        }
        catch (TicketNotFoundException)
        {
            throw new TicketValidationException("template", Wording.Of(FieldErrorCodes.Unknown, $"There is no '{id}'."));
        }
    }

    private static CreateTicket Of(TicketTemplate template, RecurringTicket ticket) => new()
    {
        Title = template.Title ?? ticket.Name,
        Description = template.Description,
        Project = template.Project,
        Category = template.Category,
        Priority = template.Priority,
        Requester = ticket.Requester,
        Tags = [.. template.Tags],
        Fields = template.Fields,
        Schedule = ticket.Name,
    };
}
