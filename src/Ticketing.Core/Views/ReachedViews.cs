using System.Collections.Immutable;

namespace Ticketing.Views;

/// <summary>All views that somebody has, shelf by shelf, his own first; what is not on these does not exist for him. Immutable.</summary>
internal sealed record ReachedViews(ImmutableArray<StoredShelf> Shelves)
{
    private ViewShelf Own => Shelves[0].Shelf;

    public IEnumerable<SavedView> All => Shelves.SelectMany(one => one.Shelf.Views);

    /// <summary>What he pinned, in his order, as far as he still has it.</summary>
    public IEnumerable<SavedView> Pinned => Own.Pins.Select(Find).OfType<SavedView>();

    public SavedView? Find(string id) => All.FirstOrDefault(view => view.Id == id);

    /// <exception cref="TicketNotFoundException">He has none of that id.</exception>
    public SavedView Require(string id) => Find(id) ?? throw new TicketNotFoundException($"view '{id}'");

    /// <summary>The views that the audience of another one has besides.</summary>
    public IEnumerable<SavedView> Beside(SavedView view) =>
        Shelves.Where(one => one.Audience == view.Audience).SelectMany(one => one.Shelf.Views).Where(one => one.Id != view.Id);

    /// <summary>With a view on the shelf of its audience, and on no other.</summary>
    public ReachedViews With(SavedView view) => Change(
        one => one.Audience == view.Audience ? one.Shelf.With(view) : one.Shelf.Without(view.Id));

    public ReachedViews Without(string id) => Change(one => one.Shelf.Without(id)).WithPins(Pins(without: id));

    /// <summary>With a view pinned.</summary>
    /// <param name="id">The view.</param>
    /// <param name="place">Before which of the others, counted from 0; null for the end, or where it is.</param>
    public ReachedViews WithPin(string id, int? place)
    {
        if (place is null && Own.Pins.Contains(id))
            return this;
        var others = Pins(without: id);
        return WithPins(others.Insert(Math.Clamp(place ?? others.Length, 0, others.Length), id));
    }

    public ReachedViews WithoutPin(string id) => Own.Pins.Contains(id) ? WithPins(Pins(without: id)) : this;

    /// <summary>The shelves that are not as they were.</summary>
    public IEnumerable<StoredShelf> ChangedSince(ReachedViews before) =>
        Shelves.Where((one, index) => !ReferenceEquals(one.Shelf, before.Shelves[index].Shelf));

    // What he lost meanwhile is not kept.
    private ImmutableArray<string> Pins(string without) => [.. Pinned.Select(view => view.Id).Where(id => id != without)];

    private ReachedViews WithPins(ImmutableArray<string> pins) =>
        pins.SequenceEqual(Own.Pins) ? this : new(Shelves.SetItem(0, Shelves[0] with { Shelf = Own with { Pins = pins } }));

    private ReachedViews Change(Func<StoredShelf, ViewShelf> change) => new(
    [
        .. Shelves.Select(one => change(one) is var shelf && ReferenceEquals(shelf, one.Shelf) ? one : one with { Shelf = shelf }),
    ]);
}
