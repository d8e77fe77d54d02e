using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ticketing.UI.Console.Administration.CannedReplies;

namespace Ticketing.UI.Console.CannedReplies;

/// <summary>What <c>AddUI</c> adds of canned replies.</summary>
internal static class CannedReplyScreens
{
    /// <summary>Safe to repeat.</summary>
    public static void Add(IServiceCollection services) => services.TryAddEnumerable(
    [
        ServiceDescriptor.Singleton<ITicketingPages, CannedReplyPages>(),
        ServiceDescriptor.Singleton<ITicketingPages, CannedReplyAdministration>(),
    ]);
}
