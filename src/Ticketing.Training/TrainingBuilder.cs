using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ticketing.Training.Personas;
using Ticketing.Training.Rubrics;

namespace Ticketing.Training;

/// <summary>What a host changes of training. Every call may be repeated.</summary>
public sealed class TrainingBuilder
{
    private readonly IServiceCollection services;

    internal TrainingBuilder(IServiceCollection services) => this.services = services;

    /// <summary>Adds a criterion that rubrics can name; it takes the place of one of ours of the same name.</summary>
    /// <typeparam name="T">The criterion; the constructor takes the host's singletons.</typeparam>
    public TrainingBuilder AddCriterion<T>()
        where T : class, ICriterion
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICriterion, T>());
        return this;
    }

    /// <summary>Lets requesters of exercises be played by the host's own persona, in place of the scenario's script.</summary>
    /// <typeparam name="T">The persona; the constructor takes the host's singletons.</typeparam>
    public TrainingBuilder UsePersona<T>()
        where T : class, IPersona
    {
        services.Replace(ServiceDescriptor.Singleton<IPersona, T>());
        return this;
    }
}
