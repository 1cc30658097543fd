namespace Profile.Content.Items;

/// <summary>Finds what the items of a list have in common with another item: terms, keywords, people. Built once for a list, then only read.</summary>
/// <param name="count">How many items the list has.</param>
internal sealed class SharedTraits<TTrait>(int count)
    where TTrait : notnull
{
    private readonly Dictionary<TTrait, List<int>> positions = [];

    /// <summary>Records that the item at a position of the list has a trait; an item may have the same trait several times.</summary>
    public void Add(TTrait trait, int position)
    {
        if (!positions.TryGetValue(trait, out var known))
        {
            positions.Add(trait, known = []);
        }

        known.Add(position);
    }

    /// <summary>
    /// All positions of the list with how much their items share: those that share the most come first, equal ones stay in the order of the list.
    /// </summary>
    /// <param name="traits">Each trait of the other item once, and how much it counts.</param>
    public IEnumerable<(int Position, int Shared)> ByLikeness(IEnumerable<(TTrait Trait, int Weight)> traits)
    {
        var shared = new int[count];
        foreach (var (trait, weight) in traits)
        {
            foreach (var position in positions.GetValueOrDefault(trait) ?? [])
            {
                shared[position] += weight;
            }
        }

        // Callers nearly always take only the first few, so nothing is sorted.
        for (var likeness = shared.Max(); likeness >= 0; likeness--)
        {
            for (var i = 0; i < shared.Length; i++)
            {
                if (shared[i] == likeness)
                {
                    yield return (i, likeness);
                }
            }
        }
    }
}
