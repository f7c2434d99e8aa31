using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Evaluation;

/// <summary>What the labels of public data sets mean in our types and roles. A label that is not listed is its own type.</summary>
public static class GoldLabels
{
    private static readonly Dictionary<string, (EntityType Type, EntityRole Role)> Known = new(StringComparer.Ordinal)
    {
        // Indian legal NER (LegalEval 2023)
        ["PETITIONER"] = (EntityType.Person, EntityRole.Petitioner),
        ["RESPONDENT"] = (EntityType.Person, EntityRole.Respondent),
        ["WITNESS"] = (EntityType.Person, EntityRole.Witness),
        ["JUDGE"] = (EntityType.Person, EntityRole.Judge),
        ["LAWYER"] = (EntityType.Person, EntityRole.Lawyer),
        ["OTHER_PERSON"] = (EntityType.Person, EntityRole.OtherPerson),
        ["COURT"] = (EntityType.Organization, EntityRole.Court),
        ["STATUTE"] = (EntityType.Miscellaneous, EntityRole.Statute),
        ["PROVISION"] = (EntityType.Miscellaneous, EntityRole.Statute),
        ["PRECEDENT"] = (EntityType.Miscellaneous, EntityRole.Precedent),
        ["CASE_NUMBER"] = (EntityType.Code, EntityRole.None),
        ["GPE"] = (EntityType.Location, EntityRole.None),
        ["DATE"] = (EntityType.DateTime, EntityRole.None),

        // Synthetic sentences of presidio-research
        ["STREET_ADDRESS"] = (EntityType.Location, EntityRole.None),
        ["ZIP_CODE"] = (EntityType.Location, EntityRole.None),
        ["ORGANIZATION"] = (EntityType.Organization, EntityRole.None),
        ["DOMAIN_NAME"] = (EntityType.Code, EntityRole.None),
        ["PHONE_NUMBER"] = (EntityType.Code, EntityRole.None),
        ["CREDIT_CARD"] = (EntityType.Code, EntityRole.None),
        ["EMAIL_ADDRESS"] = (EntityType.Code, EntityRole.None),
        ["IBAN_CODE"] = (EntityType.Code, EntityRole.None),
        ["DATE_TIME"] = (EntityType.DateTime, EntityRole.None),
        ["AGE"] = (EntityType.Demographic, EntityRole.None),

        // LeNER-Br
        ["PESSOA"] = (EntityType.Person, EntityRole.None),
        ["ORGANIZACAO"] = (EntityType.Organization, EntityRole.None),
        ["LOCAL"] = (EntityType.Location, EntityRole.None),
        ["TEMPO"] = (EntityType.DateTime, EntityRole.None),
        ["LEGISLACAO"] = (EntityType.Miscellaneous, EntityRole.Statute),
        ["JURISPRUDENCIA"] = (EntityType.Miscellaneous, EntityRole.Precedent),

        // ComText.SR legal
        ["PER"] = (EntityType.Person, EntityRole.None),
        ["TOP"] = (EntityType.Location, EntityRole.None),
        ["ADR"] = (EntityType.Location, EntityRole.None),
        ["COM"] = (EntityType.Organization, EntityRole.None),
        ["INST"] = (EntityType.Organization, EntityRole.Authority),
        ["ORGOTH"] = (EntityType.Organization, EntityRole.None),
        ["LAW"] = (EntityType.Miscellaneous, EntityRole.Statute),
        ["REF"] = (EntityType.Miscellaneous, EntityRole.Statute),
        ["MONEY"] = (EntityType.Quantity, EntityRole.None),
        ["CONTACT"] = (EntityType.Code, EntityRole.None),
        ["IDPER"] = (EntityType.Code, EntityRole.None),
        ["IDCOM"] = (EntityType.Code, EntityRole.None),
        ["IDTAX"] = (EntityType.Code, EntityRole.None),
        ["IDOTH"] = (EntityType.Code, EntityRole.None),
        ["NUMDOC"] = (EntityType.Code, EntityRole.None),
        ["NUMPLOT"] = (EntityType.Code, EntityRole.None),
        ["NUMACC"] = (EntityType.Code, EntityRole.None),
        ["NUMCAR"] = (EntityType.Code, EntityRole.None),
    };

    public static (EntityType Type, EntityRole Role) Meaning(string label) =>
        Known.TryGetValue(label, out var meaning) ? meaning : (new EntityType(label), EntityRole.None);
}
