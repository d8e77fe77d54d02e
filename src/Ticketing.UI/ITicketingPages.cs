using Microsoft.AspNetCore.Routing;

namespace Ticketing.UI;

/// <summary>
/// Pages that a feature adds to the web interface: registered with <c>AddUI(ui =&gt; ui.AddPages&lt;T&gt;())</c>, they are mapped by
/// <c>MapTicketingUI</c> as the library's own are, and get what those get: somebody who is signed in, a <see cref="PageContext"/> that
/// tells who, his language, the check of forms, refusals as pages, HEAD. Implementations are thread-safe singletons.
/// </summary>
public interface ITicketingPages
{
    /// <summary>
    /// Whether they are pages of each desk: also of those that features have beside the tenant's own
    /// (<see cref="TicketingUIBuilder.AddDesk"/>).
    /// </summary>
    /// <value>Default true.</value>
    bool IsOfDesk => true;

    /// <summary>
    /// Maps them. Each says who may open it, or the host does not start: <c>OnlyFor</c>, <c>OnlyForSomebodyWith</c> or
    /// <c>ForEverybody</c>, on itself or on a group. Handlers answer with <see cref="Page"/>; a POST brings the token of
    /// <c>&lt;AntiforgeryField /&gt;</c>.
    /// </summary>
    /// <param name="pages">A group of the feature's own, where the host mapped the interface; paths are relative to it.</param>
    void Map(RouteGroupBuilder pages);
}
