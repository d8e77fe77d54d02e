using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ticketing.Administration;
using Ticketing.AspNetCore;
using Ticketing.SampleHost.Accounts;
using Ticketing.SampleHost.Hosting;
using Ticketing.SampleHost.Orders;

namespace Ticketing.SampleHost.Pages;

/// <summary>An order of the demo, with the tickets about it.</summary>
[Authorize(Policy = AccountServices.Browser)]
internal sealed class OrderModel(HostSettings settings, IServiceProvider services, ICallerIdentity identity, RoleDesk roles) : PageModel
{
    /// <summary>The order.</summary>
    public Order Order { get; private set; } = null!;

    /// <summary>Shows it to who may see it.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (!settings.Demo || identity.Identify(HttpContext) is not { } caller)
            return NotFound();
        var found = await services.GetRequiredService<OrderBook>().FindAsync([id], cancellationToken);
        if (!found.TryGetValue(id, out var order)
            || !OrderRegistration.MaySee(await roles.IdentifyAsync(caller, cancellationToken), order))
            return NotFound();
        Order = order;
        return Page();
    }
}
