using Anonymizer.Core;
using Anonymizer.Core.Verification;
using Anonymizer.Word.Reading;
using Anonymizer.Word.Verification;

namespace Anonymizer.Word;

/// <summary>Reads a finished file with an independent reader and looks for terms everywhere in it.</summary>
public static class WordVerifier
{
    /// <exception cref="DomainException">The file cannot be taken; codes as in <see cref="PackageGuard.Check"/>.</exception>
    public static ReleaseReport Verify(byte[] file, ReleaseTerms terms, WordSettings? settings = null)
    {
        PackageGuard.Check(file, settings);
        var finder = new LeakFinder(terms);
        var leaks = new List<Leak>();
        var coverage = PackageText.Read(file, EmbeddedFiles.LimitsWithin(settings ?? WordSettings.Default), piece => leaks.AddRange(finder.Find(piece)));

        return new ReleaseReport(coverage, [.. leaks.Distinct()], Replaced: 0);
    }
}
