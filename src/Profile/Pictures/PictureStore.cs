using System.Collections.Concurrent;
using Profile.Content;
using Profile.Content.Assets;

namespace Profile.Pictures;

/// <summary>
/// The smaller forms of pictures: made once for each content, on one thread of the lowest priority, never while somebody waits. The thread ends when there is
/// no more work.
/// </summary>
internal sealed class PictureStore(PictureCache cache, MemoryLimit memory, ILogger<PictureStore> logger) : IDisposable
{
    /// <summary>How often a form is tried when memory is short, and how long each attempt waits for memory.</summary>
    private const int Attempts = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>How long a shutdown waits for a form that is half made.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly Queue<PictureVariant> waiting = new();
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> failed = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private Thread? worker;
    private readonly ManualResetEventSlim stopping = new();
    private readonly Dictionary<string, int> attempts = new(StringComparer.Ordinal);
    private readonly HashSet<string> told = new(StringComparer.Ordinal);
    private volatile bool isFatal;

    /// <summary>The bytes of a form, or null until they are made; asking queues the form.</summary>
    public byte[]? Find(PictureVariant variant)
    {
        if (cache.Read(variant.Key) is { } bytes)
        {
            return bytes;
        }

        Want(variant);
        return null;
    }

    /// <summary>Why the forms of a picture could not be made, or null when they could, or have not been tried yet.</summary>
    public string? ProblemOf(PictureVariant variant) => failed.GetValueOrDefault(variant.Hash);

    /// <summary>Makes every form that a page refers to, as soon as there is time.</summary>
    public void Prepare(Site site, string html)
    {
        foreach (var variant in PictureAddresses.In(html, site.Assets))
        {
            if (!HasFailed(variant) && !cache.Has(variant.Key))
            {
                Want(variant);
            }
        }
    }

    /// <summary>The bytes of a form, made now if they do not exist; for callers that can wait.</summary>
    /// <exception cref="PictureException">It cannot be made.</exception>
    public byte[] Make(PictureVariant variant)
    {
        if (cache.Read(variant.Key) is { } bytes)
        {
            return bytes;
        }

        if (failed.TryGetValue(variant.Hash, out var reason))
        {
            throw new PictureException(reason);
        }

        try
        {
            bytes = PictureEncoder.Encode(variant, memory);
            // Otherwise a form that cannot be kept would be made again and again, without end.
            if (!cache.Write(variant.Key, bytes))
            {
                GiveUp("the memory for smaller forms is full, and no folder can be written");
            }

            return bytes;
        }
        catch (PictureException e) when (!e.IsTransient && !e.NeedsMemory)
        {
            failed.TryAdd(variant.Hash, e.Message);
            throw;
        }
    }

    public void Dispose()
    {
        stopping.Set();
        if (worker?.Join(Patience) != false)
        {
            stopping.Dispose();
        }
    }

    private void Want(PictureVariant variant)
    {
        if (isFatal || stopping.IsSet || HasFailed(variant))
        {
            return;
        }

        lock (gate)
        {
            if (waiting.Count >= ServerLimits.WaitingPictures || !known.Add(variant.Key))
            {
                return;
            }

            waiting.Enqueue(variant);
            if (worker is null)
            {
                worker = new Thread(Work) { IsBackground = true, Name = "pictures" };
                worker.Start();
            }
        }
    }

    private void Work()
    {
        ThreadNiceness.Lowest();
        while (Next() is { } variant)
        {
            try
            {
                Make(variant);
            }
            catch (PictureException e) when (e.IsOfAll)
            {
                GiveUp(e.Message);
            }
            catch (PictureException e) when (e.NeedsMemory)
            {
                if (IsToBeTriedAgain(variant, e.Message))
                {
                    continue;
                }
            }
            catch (PictureException e)
            {
                // After a change comes a reload, with other addresses.
                if (!e.IsTransient)
                {
                    Tell(variant, e.Message);
                }
            }
            // The server survives whatever a picture does.
            catch (Exception e)
            {
                failed.TryAdd(variant.Hash, e.Message);
                Tell(variant, e.Message);
            }

            lock (gate)
            {
                known.Remove(variant.Key);
            }
        }
    }

    // Memory may be short for a moment, as while the site is reloaded: the other forms go first, and after the last attempt the original stays.
    private bool IsToBeTriedAgain(PictureVariant variant, string reason)
    {
        attempts[variant.Key] = attempts.GetValueOrDefault(variant.Key) + 1;
        if (attempts[variant.Key] < Attempts)
        {
            stopping.Wait(Pause);
            lock (gate)
            {
                waiting.Enqueue(variant);
            }

            return true;
        }

        attempts.Remove(variant.Key);
        failed.TryAdd(variant.Key, reason);
        Tell(variant, reason);
        return false;
    }

    private bool HasFailed(PictureVariant variant) => failed.ContainsKey(variant.Hash) || failed.ContainsKey(variant.Key);

    private void GiveUp(string reason)
    {
        isFatal = true;
        logger.NoPictures(reason);
    }

    private void Tell(PictureVariant variant, string reason)
    {
        if (told.Add(variant.Hash))
        {
            logger.PictureNotDecoded(variant.Original.File.Path, reason);
        }
    }

    private PictureVariant? Next()
    {
        lock (gate)
        {
            while (!stopping.IsSet && !isFatal && waiting.TryDequeue(out var variant))
            {
                if (!HasFailed(variant))
                {
                    return variant;
                }

                known.Remove(variant.Key);
            }

            worker = null;
            return null;
        }
    }
}
