using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ticketing.UI.Comments;

/// <summary>What <c>AddUI</c> adds of comments.</summary>
internal static class CommentScreens
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddScoped<CommentReader>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITicketingPages, CommentPages>());
    }
}
