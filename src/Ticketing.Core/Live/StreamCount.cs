using Ticketing.Access;

namespace Ticketing.Live;

/// <summary>How many streams there are, of each person and in all. Thread-safe.</summary>
internal sealed class StreamCount(LiveOptions options)
{
    private readonly Lock gate = new();
    private readonly Dictionary<Caller, int> ofPerson = [];
    private int all;

    /// <summary>Takes a place for one, until it is disposed of.</summary>
    /// <exception cref="TooManyStreamsException">There is none.</exception>
    public IDisposable Take(Caller caller)
    {
        lock (gate)
        {
            var his = ofPerson.GetValueOrDefault(caller);
            if (his >= options.StreamsPerPerson)
                throw TooManyStreamsException.OfPerson(options.StreamsPerPerson);
            if (all >= options.Streams)
                throw TooManyStreamsException.OfHost(options.Streams);
            ofPerson[caller] = his + 1;
            all++;
            return new Place(this, caller);
        }
    }

    private void GiveBack(Caller caller)
    {
        lock (gate)
        {
            all--;
            if (--ofPerson[caller] == 0)
                ofPerson.Remove(caller);
        }
    }

    private sealed class Place(StreamCount count, Caller caller) : IDisposable
    {
        private int isGivenBack;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref isGivenBack, 1) == 0)
                count.GiveBack(caller);
        }
    }
}
