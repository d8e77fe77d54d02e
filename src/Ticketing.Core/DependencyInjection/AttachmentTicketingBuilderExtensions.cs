using Microsoft.Extensions.DependencyInjection.Extensions;
using Ticketing.Attachments;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Chooses where attachments are kept; without that nothing can be attached.</summary>
public static class AttachmentTicketingBuilderExtensions
{
    /// <summary>
    /// Keeps attachments in a folder, by their SHA-256. Hosts that share a database share the folder. The vault that is chosen last counts.
    /// </summary>
    /// <param name="builder">The help desk.</param>
    /// <param name="folder">The folder; a relative one begins where the process was started. It is made when it is not there.</param>
    /// <param name="configure">Limits; null for the usual ones.</param>
    public static TicketingBuilder AddAttachmentFolder(
        this TicketingBuilder builder, string folder, Action<AttachmentOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return builder.AddAttachmentVault(
            provider => new FolderVault(Path.GetFullPath(folder), provider.GetRequiredService<TimeProvider>()), configure);
    }

    /// <summary>Keeps attachments in a vault of the host's own. The vault that is chosen last counts.</summary>
    /// <param name="builder">The help desk.</param>
    /// <param name="vault">Makes the vault, once.</param>
    /// <param name="configure">Limits; null for the usual ones.</param>
    public static TicketingBuilder AddAttachmentVault(
        this TicketingBuilder builder, Func<IServiceProvider, IAttachmentVault> vault, Action<AttachmentOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(vault);
        builder.Services.RemoveAll<IAttachmentVault>();
        builder.Services.AddSingleton(vault);
        AttachmentRegistration.AddSweeper(builder.Services);
        if (configure is not null)
            builder.Services.Configure(configure);
        return builder;
    }
}
