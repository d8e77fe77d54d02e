using Microsoft.AspNetCore.Http;

namespace Ticketing.UI.Console.Administration.Shared;

/// <summary>Lists things with a key and a name, and adds one: teams and organisations differ in where they are kept.</summary>
/// <param name="List">Reads what follows a key.</param>
/// <param name="Find">Reads one; throws when it is not there.</param>
/// <param name="Save">Adds one.</param>
/// <param name="Show">The page of the list.</param>
internal sealed record PlaceScreen(
    Func<string?, Task<IReadOnlyList<PlaceForm>>> List, Func<string, Task> Find, Func<PlaceForm, Task> Save,
    Func<PlaceListModel, int, IResult> Show)
{
    public Task<IResult> ListAsync(string? after, bool adds, string? done) => ShowAsync(after, adds, new(), [], done);

    /// <param name="request">The form.</param>
    /// <param name="added">Where one goes when it was added.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<IResult> AddAsync(HttpRequest request, Func<PlaceForm, string> added, CancellationToken cancellationToken)
    {
        var form = PlaceForm.Read(await SentForm.ReadAsync(request, cancellationToken));
        try
        {
            if (await IsThereAsync(form.Key))
                return await ShowAsync(null, true, form, [PlaceForm.Taken(form.Key)], null);
            await Save(form);
            return Page.GoTo(added(form));
        }
        catch (TicketValidationException e)
        {
            return await ShowAsync(null, true, form, e.Errors, null);
        }
    }

    private async Task<bool> IsThereAsync(string key)
    {
        try
        {
            await Find(key);
            return true;
        }
        catch (TicketNotFoundException)
        {
            return false;
        }
    }

    private async Task<IResult> ShowAsync(string? after, bool adds, PlaceForm form, IReadOnlyList<FieldError> errors, string? done) => Show(
        new(Stretch<PlaceForm>.Of(await List(after), after, one => one.Key), adds, form, errors, done),
        errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
}
