using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.EventEmitters;

namespace Ticketing.Training.Format;

/// <summary>Writes lists of words and mappings without a type in one line each.</summary>
internal sealed class CompactEmitter(IEventEmitter next) : ChainedEventEmitter(next)
{
    public override void Emit(SequenceStartEventInfo eventInfo, IEmitter emitter)
    {
        if (typeof(IEnumerable<string>).IsAssignableFrom(eventInfo.Source.Type))
            eventInfo.Style = SequenceStyle.Flow;
        base.Emit(eventInfo, emitter);
    }

    public override void Emit(MappingStartEventInfo eventInfo, IEmitter emitter)
    {
        if (typeof(IDictionary<string, object?>).IsAssignableFrom(eventInfo.Source.Type))
            eventInfo.Style = MappingStyle.Flow;
        base.Emit(eventInfo, emitter);
    }
}
