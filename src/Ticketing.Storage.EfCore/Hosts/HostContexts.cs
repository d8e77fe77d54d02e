using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ticketing.Storage.EfCore.Hosts;

/// <summary>Makes contexts of the host's, as the host registered them. Thread-safe.</summary>
/// <typeparam name="TContext">The host's context.</typeparam>
internal sealed class HostContexts<TContext>(IServiceProvider services)
    where TContext : DbContext
{
    private readonly IDbContextFactory<TContext>? factory = services.GetService<IDbContextFactory<TContext>>();
    private readonly IServiceScopeFactory scopes = services.GetRequiredService<IServiceScopeFactory>();

    /// <summary>A context, until the answer is disposed of.</summary>
    /// <exception cref="InvalidOperationException">The host has not registered it.</exception>
    public Made New()
    {
        if (factory is not null)
        {
            var made = factory.CreateDbContext();
            return new(made, made);
        }

        var scope = scopes.CreateAsyncScope();
        return scope.ServiceProvider.GetService<TContext>() is { } context
            ? new(context, scope)
            : throw new InvalidOperationException(
                $"{typeof(TContext).Name} is not registered: services.AddDbContext<{typeof(TContext).Name}>(…), or AddDbContextFactory.");
    }

    /// <summary>A context and what ends it.</summary>
    internal sealed record Made(TContext Context, IAsyncDisposable Owner) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Owner.DisposeAsync();
    }
}
