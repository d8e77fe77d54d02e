using Microsoft.Extensions.DependencyInjection.Extensions;
using Ticketing.Access;
using Ticketing.Samples.Loans;
using Ticketing.Samples.Loans.Devices;
using Ticketing.Samples.Loans.Pages;
using Ticketing.UI;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds loans of devices to the help desk.</summary>
public static class LoansTicketingBuilderExtensions
{
    /// <summary>Adds all that the feature brings. It needs a relational store. Safe to repeat.</summary>
    public static TicketingBuilder AddLoans(this TicketingBuilder ticketing)
    {
        if (ticketing.Services.Any(service => service.ServiceType == typeof(LoanDesk)))
            return ticketing;
        ticketing.Services.TryAddSingleton<DeviceShelf>();
        ticketing.Services.TryAddSingleton<LoanDesk>();
        return ticketing
            .AddItemKind(Loan.Kind)
            .AddSchema("loans", typeof(LoanDesk).Assembly)
            .AddEndpoints<DeviceEndpoints>()
            .AddEndpoints<LoanEndpoints>()
            .AddDemo<LoanDemo>()
            .AddUI(ui => ui
                .AddTicketPanel<LoanPanel>()
                .AddPages<LoanPages>()
                .AddNavItem(NavItem.ToPage(new("Loans") { ["fr"] = "Prêts" }, "/loans") with
                {
                    Icon = "monitor",
                    Visible = actor => actor.MaySomewhere(Permission.SeePeople),
                }));
    }
}
