/** Invitation links as Microsoft gives them, alone and with a provider, and what they are made of. */
export const tenant = "11111111-1111-4111-8111-111111111111";
export const fabrikam = "22222222-2222-4222-8222-222222222201";
export const path = "#/BillingAccounts/partner-invitation";
const base = "https://admin.microsoft.com/Adminportal/Home";
export const single = `${base}?invType=ResellerRelationship&partnerId=${tenant}&msppId=6123456&DAP=false${path}`;
export const joint = `${base}?invType=IndirectResellerRelationship&partnerId=${tenant}&msppId=6123456&indirectCSPId=${fabrikam}&DAP=false${path}`;
export const otherPartner = single.replace(tenant, "99999999-9999-4999-8999-999999999999");
