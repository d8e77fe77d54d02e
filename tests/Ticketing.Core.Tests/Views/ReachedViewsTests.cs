using Ticketing.Testing;
using Ticketing.Views;

namespace Ticketing.Tests.Views;

/// <summary>Shelves as values: where a view stands, and in which order views are pinned.</summary>
public sealed class ReachedViewsTests
{
    private static readonly ViewAudience[] Audiences = [ViewAudience.Own, ViewAudience.Of("network"), ViewAudience.Everybody];

    // A step: what is done, to which of six views, to whose shelf or to which place.
    [Property(500)]
    public void Whatever_is_done_a_view_is_on_one_shelf_and_what_is_pinned_is_there_once((byte Doing, byte View, sbyte Where)[] steps)
    {
        var views = Reached();
        foreach (var (doing, which, where) in steps)
        {
            var id = $"v{which % 6}";
            var before = views;
            views = (doing % 4) switch
            {
                0 => views.With(View(id) with { Audience = Audiences[Math.Abs(where % 3)] }),
                1 => views.Without(id),
                2 when views.Find(id) is not null => views.WithPin(id, where < 0 ? null : where),
                _ => views.WithoutPin(id),
            };

            Assert.Equal(views.All.DistinctBy(view => view.Id).Count(), views.All.Count());
            var pinned = views.Pinned.Select(view => view.Id).ToList();
            Assert.Equal(pinned.Distinct(), pinned);
            // What was not touched keeps its order, and what was is where it was put.
            Assert.Equal(before.Pinned.Select(view => view.Id).Where(other => other != id), pinned.Where(other => other != id));
            if (doing % 4 == 2 && where >= 0 && views.Find(id) is not null)
                Assert.Equal(Math.Min(where, pinned.Count - 1), pinned.IndexOf(id));
            Assert.True(
                ReferenceEquals(before, views) || views.ChangedSince(before).All(changed => Audiences.Contains(changed.Audience)));
        }
    }

    [Fact]
    public void Only_the_shelves_that_changed_are_stored()
    {
        var views = Reached().With(View("a")).With(View("b") with { Audience = ViewAudience.Everybody });

        Assert.Empty(views.ChangedSince(views));
        Assert.Equal([ViewAudience.Own], views.WithPin("b", null).ChangedSince(views).Select(shelf => shelf.Audience));
        var moved = views.With(views.Require("a") with { Audience = ViewAudience.Of("network") });
        Assert.Equal([ViewAudience.Own, ViewAudience.Of("network")], moved.ChangedSince(views).Select(shelf => shelf.Audience));
        Assert.Empty(views.WithoutPin("a").ChangedSince(views));
    }

    [Fact]
    public void A_role_begins_with_one_view()
    {
        var first = View("a") with { Audience = ViewAudience.Everybody, DefaultFor = ["Agent", "Manager"] };
        var views = Reached().With(first).With(first with { Id = "b", DefaultFor = ["agent"] });

        Assert.Equal(["Manager"], views.Require("a").DefaultFor);
        Assert.Equal(["agent"], views.Require("b").DefaultFor);
    }

    private static ReachedViews Reached() => new([.. Audiences.Select(audience => new StoredShelf(audience, ViewShelf.Empty, 0))]);

    private static SavedView View(string id) => new() { Id = id, Name = id };
}
