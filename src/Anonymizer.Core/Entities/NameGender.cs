namespace Anonymizer.Core.Entities;

/// <summary>The grammatical gender of a person's name, as far as the verdict's titles tell it.</summary>
public enum NameGender
{
    Unknown,
    Female,
    Male,
}
