using System.Globalization;
using Anonymizer.Core;

namespace Anonymizer.Web.Review.Keys;

/// <summary>Which key does what for one reviewer: the first keys, and what the reviewer changed of them. Immutable; no two commands share a key.</summary>
public sealed class KeyMap
{
    private const string Alternate = "Alt+";
    private readonly Dictionary<string, string> _keys;

    private KeyMap(Dictionary<string, string> changes)
    {
        Changes = changes;
        _keys = ReviewCommands.All.ToDictionary(command => command.Id, command => changes.GetValueOrDefault(command.Id, command.Key), StringComparer.Ordinal);
    }

    public static KeyMap Default { get; } = new([]);

    /// <summary>Only what differs from the first keys, by command.</summary>
    public IReadOnlyDictionary<string, string> Changes { get; }

    /// <summary>The command of each key.</summary>
    public IReadOnlyDictionary<string, string> Commands => _keys.ToDictionary(entry => entry.Value, entry => entry.Key, StringComparer.Ordinal);

    /// <summary>Stored changes; those that no longer fit (a command that is gone, a key that is taken by now) are left out.</summary>
    public static KeyMap Of(IReadOnlyDictionary<string, string> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);

        var map = new KeyMap(changes.Where(change => ReviewCommands.Find(change.Key) is not null && IsKey(change.Value)).ToDictionary(StringComparer.Ordinal));

        return map._keys.Values.Distinct(StringComparer.Ordinal).Count() == map._keys.Count ? map : Default;
    }

    /// <summary>The key of a command.</summary>
    public string Of(string command) => _keys[command];

    /// <exception cref="DomainException">keys.unknown, keys.invalid, keys.conflict.</exception>
    public KeyMap With(string command, string key)
    {
        ArgumentNullException.ThrowIfNull(key);

        var changed = ReviewCommands.Find(command) ?? throw new DomainException("keys.unknown", "There is no such command. Reload the page.");

        if (!IsKey(key))
        {
            throw new DomainException("keys.invalid", "A key is one character as you type it, for example a, A or ?, or Alt+ and one.");
        }

        if (ReviewCommands.All.FirstOrDefault(other => other != changed && _keys[other.Id] == key) is { } taken)
        {
            throw new DomainException("keys.conflict", $"The key {key} is taken: {taken.What}. Give that another key first.");
        }

        var changes = Changes.Where(change => change.Key != command).ToDictionary(StringComparer.Ordinal);

        if (key != changed.Key)
        {
            changes[command] = key;
        }

        return new KeyMap(changes);
    }

    private static bool IsKey(string key)
    {
        var character = key.StartsWith(Alternate, StringComparison.Ordinal) ? key[Alternate.Length..] : key;

        return character.Length > 0 && StringInfo.GetNextTextElementLength(character) == character.Length
            && !char.IsWhiteSpace(character[0]) && !char.IsControl(character[0]);
    }
}
