using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Ticketing.Storage.EfCore.Hosts;

/// <summary>
/// What a host's context tracked before work that can run more than once: a try that failed leaves its rows in the tracker as saved, and
/// the next one must not take them for it.
/// </summary>
internal sealed class TrackedBefore
{
    private readonly DbContext context;
    private readonly List<(object Entity, PropertyValues Values)> tracked;

    private TrackedBefore(DbContext context, List<(object Entity, PropertyValues Values)> tracked)
    {
        this.context = context;
        this.tracked = tracked;
    }

    /// <exception cref="InvalidOperationException">There are changes that a second try could not make again.</exception>
    public static TrackedBefore Of(DbContext context)
    {
        if (context.ChangeTracker.HasChanges())
        {
            throw new InvalidOperationException(
                $"{context.GetType().Name} has changes that are not saved, and its execution strategy may run the work again. "
                + "Make them within the work.");
        }

        return new(context, [.. context.ChangeTracker.Entries().Select(entry => (entry.Entity, entry.CurrentValues.Clone()))]);
    }

    /// <summary>Tracks the same again, unchanged, and nothing else.</summary>
    public void Restore()
    {
        context.ChangeTracker.Clear();
        foreach (var (entity, values) in tracked)
        {
            var entry = context.Entry(entity);
            entry.State = EntityState.Unchanged;
            entry.CurrentValues.SetValues(values);
            entry.OriginalValues.SetValues(values);
            entry.State = EntityState.Unchanged;
        }
    }
}
