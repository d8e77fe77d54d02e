using System.Collections.Immutable;

namespace Ticketing.Views;

/// <summary>The views of one audience, as they are stored together; a person's with what he pinned. Immutable.</summary>
internal sealed record ViewShelf
{
    public static ViewShelf Empty { get; } = new();

    /// <summary>The views, in the order in which they were added.</summary>
    public ImmutableArray<SavedView> Views { get; init; } = [];

    /// <summary>The ids of the views that a person pinned, in his order; of any audience.</summary>
    public ImmutableArray<string> Pins { get; init; } = [];

    public bool IsEmpty => Views.IsEmpty && Pins.IsEmpty;

    /// <summary>Adds a view, or puts it in the place of the one of its id. No other one is shown first to the roles that it is.</summary>
    public ViewShelf With(SavedView view)
    {
        var others = Views.Select(one => one.Id == view.Id ? view : one with { DefaultFor = Without(one.DefaultFor, view.DefaultFor) });
        return this with { Views = Contains(view.Id) ? [.. others] : [.. others, view] };
    }

    public ViewShelf Without(string id) =>
        Contains(id) ? this with { Views = Views.RemoveAll(view => view.Id == id) } : this;

    private bool Contains(string id) => Views.Any(view => view.Id == id);

    private static ImmutableArray<string> Without(ImmutableArray<string> roles, ImmutableArray<string> taken) =>
        roles.RemoveAll(role => taken.Contains(role, StringComparer.OrdinalIgnoreCase));
}
