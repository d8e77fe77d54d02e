using Ticketing.Access;
using Ticketing.Search;

namespace Ticketing.Views;

/// <summary>Whether the query of a view means something to somebody, told at the view's own fields.</summary>
internal sealed class ViewQueries(QueryUnderstanding understanding)
{
    /// <summary>Notes what is wrong with a view's query and its project, as far as its author may know.</summary>
    public async Task CheckAsync(Viewer viewer, SavedView view, FieldErrors errors, CancellationToken cancellationToken)
    {
        await CheckAsync("query", viewer, view.Query, errors, cancellationToken);
        if (view.Project is { } project && await IsUnknownAsync(viewer, project, cancellationToken))
            errors.Add("project", Wording.Of(FieldErrorCodes.Unknown, $"There is no '{project}'."));
    }

    private async Task<bool> IsUnknownAsync(Viewer viewer, string project, CancellationToken cancellationToken)
    {
        if (!Keys.IsValid(project))
            return true;
        var errors = new FieldErrors();
        await CheckAsync("project", viewer, $"project:\"{project}\"", errors, cancellationToken);
        return errors.Found.Count > 0;
    }

    private async Task CheckAsync(string field, Viewer viewer, string query, FieldErrors errors, CancellationToken cancellationToken)
    {
        try
        {
            await understanding.ReadAsync(viewer, query, cancellationToken);
        }
        catch (TicketValidationException e)
        {
            foreach (var error in e.Errors)
                errors.Add(error with { Field = field });
        }
    }
}
