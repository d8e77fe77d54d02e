using Ticketing.Attachments;
using Ticketing.Notifications.Email;
using Ticketing.SampleHost.Accounts;
using Ticketing.SampleHost.Accounts.Mail;
using Ticketing.SampleHost.Accounts.Sessions;
using Ticketing.SampleHost.Contracts;
using Ticketing.SampleHost.MailTemplates;
using Ticketing.SampleHost.Orders;
using Ticketing.SampleHost.OutgoingMail;
using Ticketing.Storage.Relational;

namespace Ticketing.SampleHost.Hosting;

/// <summary>The help desk as this host has it.</summary>
internal static class HelpDesk
{
    /// <summary>Adds Ticketing with the store that the settings name, reachable over HTTP.</summary>
    public static IServiceCollection AddHelpDesk(this IServiceCollection services, HostSettings settings) =>
        services.AddTicketing(t => t
            .UseStore(settings)
            .AddAttachments(settings)
            .AddThumbnails()
            .AddContracts()
            .AddLoans()
            .AddOrders(settings)
            .AddTraining()
            .AddUI(ui => ui.Configure(o => o.SignOut = "/sign-out").AddProfilePanel<AddressPanel>().AddProfilePanel<SessionsPanel>())
            .Configure(o => o.Administrators.Add(HostCaller.Id))
            .AddEmail(o => UseFolderWithoutServer(o, settings))
            .UseEmailConfirmations<ConfirmedAccounts>()
            .AddOutboxHandler<AccountMailHandler>()
            .AddOutgoingMail(settings)
            .AddMailTemplates()
            .UseSlack(settings)
            .AddIncomingWebhooks()
            .AddWebhooks(o => (o.AllowPrivateAddresses, o.AllowHttp) = (settings.AllowPrivateWebhooks, settings.AllowHttpWebhooks))
            .ConfigureNotifications(o =>
            {
                o.PublicUrl = settings.PublicUrl ?? settings.OwnUrl;
                o.UnsubscribePath = "/unsubscribe";
            }));

    private static TicketingBuilder AddAttachments(this TicketingBuilder builder, HostSettings settings) => settings.HasAttachmentBucket
        ? builder.AddAttachmentBucket(configure: o => Limit(o, settings))
        : builder.AddAttachmentFolder(settings.AttachmentFolder, o => Limit(o, settings));

    private static void Limit(AttachmentOptions options, HostSettings settings)
    {
        options.MostBytes = settings.MostAttachmentBytes ?? options.MostBytes;
        settings.AttachmentProjects.Bind(options.Projects);
        options.MostBytesPerTicket = Math.Max(options.MostBytesPerTicket, options.MostBytes);
    }

    private static TicketingBuilder UseSlack(this TicketingBuilder builder, HostSettings settings) =>
        settings.HasSlack ? builder.AddSlack() : builder;

    // Nothing has to be set up to see what would be sent: a folder beside the database takes it.
    private static void UseFolderWithoutServer(EmailOptions options, HostSettings settings)
    {
        if (string.IsNullOrWhiteSpace(options.Host) && string.IsNullOrWhiteSpace(options.Folder))
            options.Folder = Path.Combine(settings.Folder, "outgoing-mail");
        if (options.From.Length == 0 && string.IsNullOrWhiteSpace(options.Host))
            options.From = "help-desk@example.com";
    }

    private static TicketingBuilder UseStore(this TicketingBuilder builder, HostSettings settings) => settings.Storage switch
    {
        HostSettings.EfCore => builder.UseEfCore(ef => UseDatabase(ef, settings)),
        _ => builder.UseDapper(d => UseDatabase(d, settings)),
    };

    private static void UseDatabase<TBuilder>(TBuilder storage, HostSettings settings)
        where TBuilder : RelationalStorageBuilder
    {
        if (settings.Database is HostDatabase.PostgreSql)
            storage.UsePostgreSql(settings.ConnectionString);
        else
            storage.UseSqlite(settings.ConnectionString);
    }
}
