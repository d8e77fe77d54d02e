using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Ticketing;
using Ticketing.Administration;
using Ticketing.Dispatch;
using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Email;
using Ticketing.Notifications.Email.Accounts;
using Ticketing.Notifications.Email.Folders;
using Ticketing.Notifications.Email.Messages;
using Ticketing.Notifications.Email.Replies;
using Ticketing.Notifications.Email.Smtp;
using Ticketing.Notifications.Email.Templates;
using Ticketing.Notifications.Email.Templates.Stored;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds mail to the help desk.</summary>
public static class EmailTicketingBuilderExtensions
{
    private static readonly LocalizedText ManageTemplates = new("Change the words of mails") { ["fr"] = "Changer les textes des messages" };

    /// <summary>
    /// Adds the channel <c>email</c>, over SMTP or into a folder. Safe to repeat.
    /// </summary>
    /// <remarks>A host whose options are not right does not start, and is told which key.</remarks>
    /// <param name="ticketing">The help desk.</param>
    /// <param name="configure">Sets options, after the configuration's section <c>Ticketing:Email</c> did; null for nothing.</param>
    public static TicketingBuilder AddEmail(this TicketingBuilder ticketing, Action<EmailOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(ticketing);
        var services = ticketing.Services;
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<EmailOptions>, BindEmailOptions>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<EmailOptions>, ValidateEmailOptions>());
        var options = services.AddOptions<EmailOptions>().ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        services.TryAddSingleton<EmailTemplates>();
        services.TryAddSingleton<TemplateRenderer>();
        services.TryAddSingleton<StoredTemplates>();
        services.TryAddSingleton<MailTexts>();
        services.TryAddSingleton(p => new MailTemplateDesk(
            p.GetRequiredService<RoleDesk>(), p.GetRequiredService<StoredTemplates>(), p.GetRequiredService<EmailTemplates>(),
            p.GetRequiredService<MailTexts>(), p.GetRequiredService<NotificationPreview>(), p.GetRequiredService<HandlerCommits>(),
            p.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(p => new ReplyTokens(
            p.GetRequiredService<IOptions<EmailOptions>>(), p.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<MailComposer>();
        services.TryAddSingleton<AccountMailComposer>();
        services.TryAddSingleton(p => new AccountMailer(
            p.GetRequiredService<AccountMailComposer>(), p.GetRequiredService<IEmailTransport>()));
        services.TryAddSingleton<IEmailConfirmations, DirectoryConfirmations>();
        services.TryAddSingleton<IEmailTransport>(p =>
            string.IsNullOrWhiteSpace(p.GetRequiredService<IOptions<EmailOptions>>().Value.Folder)
                ? ActivatorUtilities.CreateInstance<SmtpTransport>(p)
                : ActivatorUtilities.CreateInstance<FolderTransport>(p));
        return ticketing.AddPermission(MailTemplateDesk.Manage, ManageTemplates.In).AddNotifier<EmailNotifier>();
    }

    /// <summary>Sends mails by a transport of the host's own. It lives as long as the host.</summary>
    /// <typeparam name="T">The transport; its constructor takes the host's singletons.</typeparam>
    /// <param name="ticketing">The help desk; <see cref="AddEmail"/> is called besides.</param>
    public static TicketingBuilder UseEmailTransport<T>(this TicketingBuilder ticketing)
        where T : class, IEmailTransport
    {
        ArgumentNullException.ThrowIfNull(ticketing);
        ticketing.Services.Replace(ServiceDescriptor.Singleton<IEmailTransport, T>());
        ticketing.Services.Configure<EmailOptions>(options => options.HasOwnTransport = true);
        return ticketing;
    }

    /// <summary>Asks the host which addresses are confirmed. It lives as long as the host.</summary>
    /// <typeparam name="T">Who knows; its constructor takes the host's singletons.</typeparam>
    /// <param name="ticketing">The help desk; <see cref="AddEmail"/> is called besides.</param>
    public static TicketingBuilder UseEmailConfirmations<T>(this TicketingBuilder ticketing)
        where T : class, IEmailConfirmations
    {
        ArgumentNullException.ThrowIfNull(ticketing);
        ticketing.Services.Replace(ServiceDescriptor.Singleton<IEmailConfirmations, T>());
        return ticketing;
    }
}
